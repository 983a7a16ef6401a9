import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { Async } from '../../components/Async'
import { MoreButton } from '../../components/MoreButton'
import { FormField } from '../../components/form/FormField'
import { type OwedFeedbackQuery, useOwedFeedbackQuery } from '../../generated/unit-performance'
import { formatMonth } from '../../lib/format'
import { recordPath } from '../desk/desk-pages'
import { UnitPicker } from '../people/UnitPicker'
import { monthAfter } from '../team-performance/inbox'

type Owing = NonNullable<NonNullable<OwedFeedbackQuery['agency']>['owedFeedback']>

interface OwedFeedbackProps {
  /** Code of the agency. */
  agency: string
  /** First day of the newest month whose feedback is due. */
  newest: string
}

/** Superiors who owe feedback about a month, narrowed to a unit where one is chosen; who owe most come first. */
export function OwedFeedback({ agency, newest }: OwedFeedbackProps) {
  const { t, i18n } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const [unit, setUnit] = useState({ id: '', name: '' })
  const months = [0, -1, -2].map((earlier) => monthAfter(newest, earlier))
  const month = months.find((each) => each.startsWith(search.get('bulan') ?? '-')) ?? newest
  const variables = { agency, month, unit: unit.id || null }
  const answer = useOwedFeedbackQuery({ variables, fetchPolicy: 'cache-and-network' })
  return (
    <section className="stack" aria-labelledby="owed">
      <div>
        <h2 id="owed">{t('performanceDesk.owed.title', { month: formatMonth(month, i18n.language) })}</h2>
        <p className="muted">{t('performanceDesk.owed.help')}</p>
      </div>
      <div className="chips no-print" role="group" aria-label={t('performanceDesk.owed.month')}>
        {months.map((each) => (
          <button
            key={each}
            type="button"
            className="chip"
            aria-pressed={each === month}
            onClick={() => setSearch(each === newest ? {} : { bulan: each.slice(0, 7) }, { replace: true })}
          >
            {formatMonth(each, i18n.language)}
          </button>
        ))}
      </div>
      <div className="no-print">
        <FormField name="unit" label={t('performanceDesk.owed.unit')} labelled={false}>
          {(control) => (
            <UnitPicker
              label={t('performanceDesk.owed.unit')}
              agency={agency}
              chosen={unit.name}
              onChoose={(id, name) => setUnit({ id, name })}
              control={control}
            />
          )}
        </FormField>
      </div>
      <Async answer={answer} select={(data) => data.agency?.owedFeedback} lines={6}>
        {(page) => (
          <Superiors
            page={page}
            onMore={() => void answer.fetchMore({ variables: { after: page.pageInfo.endCursor } })}
          />
        )}
      </Async>
    </section>
  )
}

function Superiors({ page: { edges, totalCount, pageInfo }, onMore }: { page: Owing; onMore: () => void }) {
  const { t } = useTranslation()
  if (edges.length === 0) return <p className="muted">{t('performanceDesk.owed.none')}</p>
  return (
    <>
      <p className="muted" role="status">
        {t('map.showing', { shown: edges.length, total: totalCount })}
      </p>
      <ol className="rows card" aria-labelledby="owed">
        {edges.map(({ cursor, node: { superior, subordinates, owed } }) => (
          <li key={cursor} className="row">
            <span>
              <span className="row-title">
                {superior ? <Link to={recordPath(superior.id)}>{superior.name ?? '–'}</Link> : '–'}
              </span>
              <span className="fine">{superior?.unit?.name}</span>
            </span>
            <span>{t('performanceDesk.owed.people', { owed, count: subordinates })}</span>
          </li>
        ))}
      </ol>
      <MoreButton pageInfo={pageInfo} onMore={onMore} />
    </>
  )
}
