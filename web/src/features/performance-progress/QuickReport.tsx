import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '../../components/form/ErrorSummary'
import { FormField } from '../../components/form/FormField'
import { ShowMore } from '../../components/ShowMore'
import type { ReportedResultFragment } from '../../generated/my-progress'
import { useDraft } from '../../lib/draft'
import type { FieldProblem } from '../../lib/errors'
import { formatNumber, today } from '../../lib/format'
import { IndicatorField } from './IndicatorField'
import { ProofFields } from '../evidence/ProofFields'
import type { QueuedReport } from './queue'
import {
  EMPTY_REPORT,
  lastUsedFirst,
  namedIndicator,
  problemsOf,
  type ReportDraft,
  reportDraftName,
  reportInputOf,
  wholeDraft,
} from './report-draft'

interface QuickReportProps {
  me: { id: string }
  results: ReportedResultFragment[]
  onReport: (report: Pick<QueuedReport, 'input' | 'draft' | 'result'>) => void
}

const SHOWN = 4

/** Which result, one sentence, perhaps an indicator with a value, perhaps a proof. What is typed stays in the browser until it is sent. */
export function QuickReport({ me, results, onReport }: QuickReportProps) {
  const { t } = useTranslation()
  const sorted = lastUsedFirst(results)
  const first = sorted[0]?.id ?? ''
  const [kept, setDraft] = useDraft<ReportDraft>(reportDraftName(me.id), () => EMPTY_REPORT)
  /** The draft on a result of the plan: the first one until another is chosen. */
  const placed = (it: ReportDraft): ReportDraft =>
    results.some(({ id }) => id === it.workResult) ? it : { ...it, workResult: first, indicator: '' }
  const draft = placed(kept)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const statement = useRef<HTMLTextAreaElement>(null)
  const problemOf = (at: string) => problems.find(({ field }) => field === at)?.reason
  const chosen = results.find(({ id }) => id === draft.workResult)
  const indicators = chosen?.indicators ?? []
  const indicator = namedIndicator(indicators, draft.indicator)

  const change = (part: Partial<ReportDraft>): void => setDraft((now) => ({ ...placed(now), ...part }))

  function submit(event: FormEvent): void {
    event.preventDefault()
    const whole = wholeDraft(draft, indicators)
    const found = problemsOf(whole, today())
    setProblems(found.map(({ field, problem }) => ({ field, reason: t(`performance.report.problem.${problem}`) })))
    if (found.length || !chosen) return
    onReport({ input: reportInputOf(whole, today(), Date.now()), draft: whole, result: chosen.statement })
    setDraft(() => ({ ...EMPTY_REPORT, workResult: draft.workResult, indicator: draft.indicator }))
    statement.current?.focus()
  }

  return (
    <form className="form quick-report" noValidate onSubmit={submit}>
      <ErrorSummary problems={problems} labelOf={(field) => t(`performance.report.field.${field as 'statement'}`)} />
      <fieldset>
        <legend>{t('performance.report.field.workResult')}</legend>
        <ShowMore items={sorted} initial={SHOWN}>
          {(visible) => (
            <div className="choices">
              {visible.map(({ id, statement: name }) => (
                <label key={id} className="choice">
                  <input
                    type="radio"
                    name="result"
                    checked={id === draft.workResult}
                    onChange={() => change({ workResult: id, indicator: '' })}
                  />
                  <span>{name}</span>
                </label>
              ))}
            </div>
          )}
        </ShowMore>
      </fieldset>
      <FormField name="statement" label={t('performance.report.field.statement')} problem={problemOf('statement')}>
        {(control) => (
          <textarea
            {...control}
            ref={statement}
            className="field short"
            rows={2}
            maxLength={2000}
            value={draft.statement}
            onChange={({ target }) => change({ statement: target.value })}
          />
        )}
      </FormField>
      <IndicatorField
        name="indicator"
        indicators={indicators}
        chosen={draft.indicator}
        onChange={(id) => change({ indicator: id })}
      />
      {indicator && indicator.unit !== null && (
        <ValueField indicator={indicator} draft={draft} problem={problemOf('value')} onChange={change} />
      )}
      <Extras draft={draft} problemOf={problemOf} onChange={change} />
      <div className="actions">
        <button type="submit" className="btn">
          {t('performance.report.send')}
        </button>
        <p className="fine">{t('performance.report.kept')}</p>
      </div>
    </form>
  )
}

interface PartProps {
  draft: ReportDraft
  onChange: (part: Partial<ReportDraft>) => void
}

function ValueField({
  indicator: { statement, target, unit, achieved },
  draft,
  problem,
  onChange,
}: PartProps & { indicator: ReportedResultFragment['indicators'][number]; problem?: string }) {
  const { t, i18n } = useTranslation()
  const number = (value: number) => formatNumber(value, i18n.language)
  const hints = [
    t('performance.report.valueHint'),
    achieved !== null && t('performance.report.last', { value: number(achieved), unit: unit ?? '' }),
    target !== null && t('performance.report.target', { value: number(target), unit: unit ?? '' }),
  ]
  return (
    <FormField
      name="value"
      label={t('performance.report.valueOf', { name: statement })}
      hint={hints.filter(Boolean).join(' ')}
      problem={problem}
    >
      {(control) => (
        <span className="with-unit">
          <input
            {...control}
            className="field"
            inputMode="decimal"
            autoComplete="off"
            value={draft.value}
            onChange={({ target: { value } }) => onChange({ value })}
          />
          {unit && <span>{unit}</span>}
        </span>
      )}
    </FormField>
  )
}

/** A proof and another day: for those who need them, out of the way of the others. */
function Extras({ draft, problemOf, onChange }: PartProps & { problemOf: (field: string) => string | undefined }) {
  const { t } = useTranslation()
  const hasProblem = problemOf('link') !== undefined || problemOf('reportedOn') !== undefined
  const isUsed = draft.link !== '' || draft.files.length > 0 || draft.reportedOn !== ''
  return (
    <details className="fold" open={hasProblem || isUsed || undefined}>
      <summary>{t('performance.report.more')}</summary>
      <div className="form">
        <FormField
          name="reportedOn"
          label={t('performance.report.field.reportedOn')}
          hint={t('performance.report.dayHint')}
          problem={problemOf('reportedOn')}
        >
          {(control) => (
            <input
              {...control}
              className="field"
              type="date"
              max={today()}
              value={draft.reportedOn || today()}
              onChange={({ target }) => onChange({ reportedOn: target.value })}
            />
          )}
        </FormField>
        <ProofFields proofs={draft} holds linkProblem={problemOf('link')} onChange={onChange} />
      </div>
    </details>
  )
}
