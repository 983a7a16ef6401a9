import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ErrorSummary } from '../../components/form/ErrorSummary'
import { FormField } from '../../components/form/FormField'
import { Notice } from '../../components/Notice'
import { WriteNotice } from '../../components/WriteNotice'
import { type OwnPlanFragment, useSubmitPlanMutation } from '../../generated/my-plan'
import type { PlanApproach } from '../../generated/types'
import { announce } from '../../lib/announce'
import type { FieldProblem } from '../../lib/errors'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'
import { AgreementNotice } from './AgreementNotice'
import { AnnexFields } from './AnnexFields'
import { CascadeWish } from './CascadeWish'
import { CopyBefore } from './CopyBefore'
import { OfferedResults } from './OfferedResults'
import { emptyResult, isFilled, missingFields, moved, type ResultDraft } from './plan-draft'
import type { Planning } from './PlanPage'
import { ResultEditor } from './ResultEditor'
import { shownFields, useFieldLabel } from './use-field-label'
import { usePlanDraft } from './use-plan-draft'

interface PlanEditorProps {
  me: Planning
  plan: OwnPlanFragment | null
  year: number
  reload: () => Promise<unknown>
}

const APPROACHES: PlanApproach[] = ['QUANTITATIVE', 'QUALITATIVE']

/** Writes a plan. What is typed stays in this browser; saving keeps it for every device; submitting hands it over. */
export function PlanEditor({ me, plan, year, reload }: PlanEditorProps) {
  const { t } = useTranslation()
  const { draft, change, save, settle, write, wasMerged, isChanged } = usePlanDraft(me.id, plan, year, reload)
  const { content, clashes } = draft
  const linkable = me.linkableResults ?? []
  const [missing, setMissing] = useState<FieldProblem[]>([])
  const [removed, setRemoved] = useState<{ result: ResultDraft; place: number } | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const [mutate] = useSubmitPlanMutation()
  const submitting = useWrite(mutate, ({ submitPerformancePlan }) => submitPerformancePlan!, reload)
  const labelOf = useFieldLabel()
  const shown = shownFields(content)
  const saved = placeProblems(write, shown)
  const submitted = placeProblems(submitting, shown)
  const problems = missing.length ? missing : [...saved.problems, ...submitted.problems]
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.reason

  function changeResults(next: (results: ResultDraft[]) => ResultDraft[]): void {
    setTold(null)
    change(({ results }) => ({ results: next(results) }))
  }

  function move(from: number, to: number): void {
    if (to < 0 || to >= content.results.length) return
    changeResults((results) => moved(results, from, to))
    announce(t('performance.plan.moved', { place: to + 1, count: content.results.length }))
  }

  function remove(place: number): void {
    setRemoved({ result: content.results[place]!, place })
    changeResults((results) => results.filter((_, index) => index !== place))
    announce(t('performance.plan.removed'))
  }

  function putBack(): void {
    if (removed) changeResults((results) => results.toSpliced(removed.place, 0, removed.result))
    setRemoved(null)
  }

  async function keep(): Promise<OwnPlanFragment | null> {
    setMissing([])
    submitting.clear()
    setRemoved(null)
    const done = await save()
    setTold(done ? t('performance.plan.saved') : null)
    if (done) announce(t('performance.plan.saved'))
    return done
  }

  /** The plan with all that was typed; null where it cannot be kept. */
  const kept = async (): Promise<OwnPlanFragment | null> => (isChanged || !plan ? keep() : plan)

  async function handOver(): Promise<void> {
    const empty = missingFields(content, { link: linkable.length > 0, agreement: !!me.agreementDuty })
    setMissing(empty.map((field) => ({ field, reason: t('form.required') })))
    if (empty.length) return
    const current = await kept()
    if (!current) return
    setTold(null)
    const done = await submitting.run({ id: current.id, expectedVersion: current.version })
    if (done) announce(t('performance.plan.submitted'))
  }

  return (
    <form className="form plan-form no-print" noValidate onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary problems={problems} labelOf={labelOf} />
      {wasMerged && <Notice>{t('performance.plan.merged')}</Notice>}
      {linkable.length === 0 && (
        <Notice>
          {t(me.supervisor ? 'performance.plan.noSuperiorPlan' : 'performance.plan.noSuperior')}{' '}
          <Link to="/kinerja/atasan">
            {t(me.supervisor ? 'performance.plan.wrongSuperior' : 'performance.plan.nameSuperior')}
          </Link>
        </Notice>
      )}
      {linkable.length === 0 && me.supervisor && (
        <CascadeWish request={me.cascadeRequest} year={year} reload={reload} />
      )}
      {me.agreementDuty && <AgreementNotice duty={me.agreementDuty} />}
      <OfferedResults
        offers={me.offeredResults ?? []}
        content={content}
        onTake={(result) => changeResults((all) => [...all.filter(isFilled), result])}
      />
      <fieldset>
        <legend>{t('performance.plan.approachTitle')}</legend>
        <div>
          {APPROACHES.map((approach) => (
            <label key={approach} className="radio">
              <input
                type="radio"
                name="approach"
                checked={content.approach === approach}
                onChange={() => change(() => ({ approach }))}
              />
              {t(`performance.plan.approach.${approach}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <details className="fold" open={problemOf('startsOn') || problemOf('endsOn') ? true : undefined}>
        <summary>{t('performance.plan.otherPeriod')}</summary>
        {(['startsOn', 'endsOn'] as const).map((field) => (
          <FormField key={field} name={field} label={t(`performance.plan.${field}`)} problem={problemOf(field)}>
            {(control) => (
              <input
                {...control}
                className="field"
                type="date"
                value={content[field]}
                onChange={({ target }) => change(() => ({ [field]: target.value }))}
              />
            )}
          </FormField>
        ))}
      </details>
      {problemOf('workResults') && <p className="field-error">{problemOf('workResults')}</p>}
      <ol className="stack" id="field-workResults" tabIndex={-1}>
        {content.results.map((result, place) => (
          <ResultEditor
            key={result.key}
            result={result}
            place={place}
            count={content.results.length}
            approach={content.approach}
            linkable={linkable}
            isFromAgreement={!!me.agreementDuty}
            theirs={clashes.find((clash) => clash.result === result.key)?.theirs ?? null}
            problemOf={problemOf}
            onChange={(part) =>
              changeResults((results) => results.map((it) => (it.key === result.key ? { ...it, ...part } : it)))
            }
            onMove={(to) => move(place, to)}
            onDropFrom={(from) => move(from, place)}
            onRemove={() => remove(place)}
            onSettle={(theirs) => settle(result.key, theirs)}
          />
        ))}
      </ol>
      {removed && (
        <Notice>
          {t('performance.plan.removed')}{' '}
          <button type="button" className="btn text" onClick={putBack}>
            {t('performance.plan.putBack')}
          </button>
        </Notice>
      )}
      <div className="actions">
        <button type="button" className="btn ghost" onClick={() => changeResults((all) => [...all, emptyResult()])}>
          {t('performance.plan.addMain')}
        </button>
        <button
          type="button"
          className="btn ghost"
          onClick={() => changeResults((all) => [...all, emptyResult('ADDITIONAL')])}
        >
          {t('performance.plan.addAdditional')}
        </button>
        {me.planBefore && (
          <CopyBefore
            from={me.planBefore.id}
            year={year - 1}
            period={content}
            keep={async () => (plan || content.results.some(isFilled) ? kept() : undefined)}
            onCopied={() => change(({ results }) => ({ results: results.filter(isFilled) }))}
            reload={reload}
          />
        )}
      </div>
      <AnnexFields annex={content.annex} problemOf={problemOf} onChange={(annex) => change(() => ({ annex }))} />
      <p className="fine">{t('performance.plan.valuesLater')}</p>
      <WriteNotice write={saved.rest} conflict={t('performance.plan.conflict')} />
      <WriteNotice write={submitted.rest} conflict={t('performance.plan.conflict')} />
      <div className="actions">
        <button type="button" className="btn" aria-busy={submitting.busy} onClick={() => void handOver()}>
          {t('performance.plan.submit')}
        </button>
        <button type="button" className="btn ghost" aria-busy={write.busy} onClick={() => void keep()}>
          {t('performance.plan.save')}
        </button>
        <p className="fine" role="status">
          {told ?? t(isChanged ? 'performance.plan.unsaved' : 'performance.plan.keptEverywhere')}
        </p>
      </div>
    </form>
  )
}
