import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import { WriteNotice } from '../../components/WriteNotice'
import { type UnitPerformanceQuery, useRecordOrganisationResultMutation } from '../../generated/unit-performance'
import type { OrganisationPredicate } from '../../generated/types'
import { announce } from '../../lib/announce'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'

type Performance = NonNullable<NonNullable<UnitPerformanceQuery['agency']>['performance']>

interface OrganisationResultProps {
  year: number
  result: Performance['organisationResult']
  onRecorded: () => unknown
}

const PREDICATES: OrganisationPredicate[] = ['EXCELLENT', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR', 'VERY_POOR']

/** Records what the agency achieved in a year; assessors are warned by its pattern from then on. */
export function OrganisationResult({ year, result, onRecorded }: OrganisationResultProps) {
  const { t } = useTranslation()
  const [predicate, setPredicate] = useState<OrganisationPredicate | ''>(result?.predicate ?? '')
  const [unchosen, setUnchosen] = useState(false)
  const [mutate] = useRecordOrganisationResultMutation()
  const write = useWrite(mutate, ({ recordOrganisationResult }) => recordOrganisationResult!, onRecorded)
  const { problemOf, rest } = placeProblems(write, ['predicate', 'year'])

  async function record(event: FormEvent): Promise<void> {
    event.preventDefault()
    setUnchosen(predicate === '')
    if (predicate === '' || !(await write.run({ year, expectedVersion: result?.version ?? 0, predicate }))) return
    announce(t('unitPerformance.result.done', { year }))
    onRecorded()
  }

  return (
    <section className="card pad no-print" aria-labelledby="organisation">
      <h2 id="organisation">{t('unitPerformance.result.title', { year })}</h2>
      <form className="form" noValidate onSubmit={(event) => void record(event)}>
        <FormField
          name="predicate"
          label={t('unitPerformance.result.label')}
          hint={t('unitPerformance.result.hint')}
          problem={unchosen ? t('form.required') : (problemOf('predicate') ?? problemOf('year'))}
        >
          {(control) => (
            <select
              {...control}
              className="field"
              value={predicate}
              onChange={({ target }) => setPredicate(PREDICATES.find((it) => it === target.value) ?? '')}
            >
              <option value="">{t('form.choose')}</option>
              {PREDICATES.map((each) => (
                <option key={each} value={each}>
                  {t(`kinerja.organisation.${each}`)}
                </option>
              ))}
            </select>
          )}
        </FormField>
        <WriteNotice write={rest} conflict={t('unitPerformance.result.conflict')} />
        <div className="actions">
          <button type="submit" className="btn" aria-busy={write.busy}>
            {t('unitPerformance.result.save')}
          </button>
        </div>
      </form>
    </section>
  )
}
