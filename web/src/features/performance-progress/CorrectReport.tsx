import { type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import { WordsField } from '../../components/form/WordsField'
import { WriteNotice } from '../../components/WriteNotice'
import {
  type ReportedResultFragment,
  type ReportFragment,
  useChangeProgressMutation,
} from '../../generated/my-progress'
import { announce } from '../../lib/announce'
import { forgetDraft, useDraft } from '../../lib/draft'
import { problemsIn } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'
import { IndicatorField } from './IndicatorField'
import { namedIndicator } from './report-draft'

interface CorrectReportProps {
  report: ReportFragment
  /** Those of the result. */
  indicators: ReportedResultFragment['indicators']
  reload: () => Promise<unknown>
  onClose: () => void
}

/** The words, the indicator and the value of a draft or a returned report, handed in again; its proofs stay. */
export function CorrectReport({ report, indicators, reload, onClose }: CorrectReportProps) {
  const { t } = useTranslation()
  const { id, version, reportedOn, evidence } = report
  const name = `report.${id}.${version}`
  const [draft, setDraft] = useDraft(name, () => ({
    statement: report.statement,
    indicator: report.indicator?.id ?? '',
    value: report.value === null ? '' : String(report.value),
  }))
  const indicator = namedIndicator(indicators, draft.indicator)
  const [mutate] = useChangeProgressMutation()
  const write = useWrite(mutate, ({ changeProgress }) => changeProgress ?? { refusals: [] }, reload)
  const problemOf = (at: string) => problemsIn(write).find(({ field }) => field === at)?.reason

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    const value = indicator?.unit === null ? '' : draft.value.trim().replace(',', '.')
    const done = await write.run({
      ...{ id, expectedVersion: version, reportedOn, statement: draft.statement.trim(), draft: false },
      ...{ value: value || null, indicator: indicator?.id ?? null },
      evidence: evidence.map((proof) => ({ id: proof.id, title: proof.title })),
    })
    if (!done) return
    forgetDraft(name)
    announce(t('performance.report.corrected'))
    onClose()
    await reload()
  }

  return (
    <form className="form" noValidate onSubmit={(event) => void send(event)}>
      <WordsField
        name={`${id}.statement`}
        label={t('performance.report.field.statement')}
        problem={problemOf('statement')}
        value={draft.statement}
        onChange={(text) => setDraft((now) => ({ ...now, statement: text }))}
        rows={2}
        longest={2000}
      />
      <IndicatorField
        name={`${id}.indicator`}
        indicators={indicators}
        chosen={indicator?.id ?? ''}
        problem={problemOf('indicator')}
        onChange={(chosen) => setDraft((now) => ({ ...now, indicator: chosen }))}
      />
      {indicator?.unit !== null && (
        <FormField name={`${id}.value`} label={t('performance.report.field.value')} problem={problemOf('value')}>
          {(control) => (
            <input
              {...control}
              className="field"
              inputMode="decimal"
              value={draft.value}
              onChange={({ target }) => setDraft((now) => ({ ...now, value: target.value }))}
            />
          )}
        </FormField>
      )}
      <WriteNotice write={write} />
      <div className="actions">
        <button type="submit" className="btn" aria-busy={write.busy}>
          {t('performance.report.sendAgain')}
        </button>
        <button type="button" className="btn quiet" onClick={onClose}>
          {t('performance.cancel')}
        </button>
      </div>
    </form>
  )
}
