import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ErrorSummary } from '../../components/form/ErrorSummary'
import { WriteNotice } from '../../components/WriteNotice'
import { useEvaluatePerformanceMutation, useEvaluationPreviewQuery } from '../../generated/evaluation-screen'
import type { FieldProblem } from '../../lib/errors'
import { announce } from '../../lib/announce'
import { forgetDraft, useDraft } from '../../lib/draft'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'
import type { EvaluationScreenProps } from './EvaluationScreen'
import { memberPath } from './paths'
import { draftFrom, gaveFeedback, inOrderFor, type PartDraft, ratingInput, referencesFor } from './rating-draft'
import { RatingPart } from './RatingPart'
import { Reason } from './Reason'
import { TentativeResult } from './TentativeResult'

type RateFormProps = Pick<EvaluationScreenProps, 'me' | 'person' | 'plan' | 'evaluation'> & {
  onConflict: () => unknown
}

const FIELDS = [
  ...['work.rating', 'work.reason', 'work.references', 'behaviour.rating', 'behaviour.reason'],
  ...['behaviour.references', 'distributionReason', 'feedbackReason'],
] as const

/** The two ratings with what they rest on, what they come to before anything is kept, and the reasons that are owed. */
export function RateForm({ me, person, plan, evaluation, onConflict }: RateFormProps) {
  const { t } = useTranslation()
  const { id, period, status } = evaluation
  const key = `rating.${id}`
  const [draft, setDraft] = useDraft(key, () => draftFrom(evaluation), 'tab')
  const [missing, setMissing] = useState<FieldProblem[]>([])
  const [mutate] = useEvaluatePerformanceMutation()
  const write = useWrite(mutate, ({ evaluatePerformance }) => evaluatePerformance!, onConflict)
  const placed = placeProblems(write, [...FIELDS])
  const problems = missing.length ? missing : placed.problems
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.reason
  const { work, behaviour } = draft
  const preview = useEvaluationPreviewQuery({
    variables: { evaluation: id, workRating: work.rating ?? 'MEETS', behaviourRating: behaviour.rating ?? 'MEETS' },
    skip: work.rating === null || behaviour.rating === null,
  })
  const found = preview.data?.evaluationPreview ?? null
  const references = referencesFor(plan, period)
  const isSilent = !gaveFeedback(plan, me?.id, period.startsOn)
  const owesDistribution = (found?.warnings.length ?? 0) > 0

  function changePart(part: 'work' | 'behaviour', change: Partial<PartDraft>): void {
    setDraft((now) => ({ ...now, [part]: { ...now[part], ...change } }))
    setMissing([])
    write.clear()
  }

  /** What the form itself knows to be missing; the graph checks the same again. */
  function lacking(): FieldProblem[] {
    const lacks = (field: (typeof FIELDS)[number], isThere: boolean, reason: string): FieldProblem[] =>
      isThere ? [] : [{ field, reason }]
    return [
      ...lacks('work.rating', work.rating !== null, t('teamPerformance.rate.chooseRating')),
      ...lacks('work.references', work.references.length > 0, t('teamPerformance.rate.chooseReference')),
      ...lacks('behaviour.rating', behaviour.rating !== null, t('teamPerformance.rate.chooseRating')),
      ...lacks('behaviour.references', behaviour.references.length > 0, t('teamPerformance.rate.chooseReference')),
      ...lacks('distributionReason', !owesDistribution || !!draft.distributionReason.trim(), t('form.required')),
      ...lacks('feedbackReason', !isSilent || !!draft.feedbackReason.trim(), t('form.required')),
    ]
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const lacks = lacking()
    setMissing(lacks)
    if (lacks.length || !(await write.run(ratingInput(evaluation, draft)))) return
    forgetDraft(key, 'tab')
    announce(t('teamPerformance.rate.saved'))
  }

  return (
    <form className="form rate no-print" noValidate onSubmit={(event) => void save(event)}>
      <h2>{t(status === 'RATED' ? 'teamPerformance.rate.again' : 'teamPerformance.rate.title')}</h2>
      <ErrorSummary
        problems={problems}
        labelOf={(field) => t(`teamPerformance.rate.label.${field as 'work.rating'}`)}
      />
      {(['work', 'behaviour'] as const).map((part) => (
        <RatingPart
          key={part}
          part={part}
          draft={draft[part]}
          references={inOrderFor(part === 'work' ? 'WORK' : 'BEHAVIOUR', references)}
          problemOf={problemOf}
          onChange={(change) => changePart(part, change)}
        />
      ))}
      <TentativeResult
        work={work.rating}
        behaviour={behaviour.rating}
        asOf={period.endsOn}
        preview={found}
        error={preview.error}
      />
      {owesDistribution && (
        <Reason
          name="distributionReason"
          value={draft.distributionReason}
          problem={problemOf('distributionReason')}
          onChange={(distributionReason) => setDraft((now) => ({ ...now, distributionReason }))}
        />
      )}
      {isSilent && (
        <>
          <Reason
            name="feedbackReason"
            value={draft.feedbackReason}
            problem={problemOf('feedbackReason')}
            onChange={(feedbackReason) => setDraft((now) => ({ ...now, feedbackReason }))}
          />
          <p>
            <Link className="btn ghost" to={`${memberPath(person.id)}#feedback`}>
              {t('teamPerformance.rate.giveFeedback')}
            </Link>
          </p>
        </>
      )}
      <WriteNotice write={placed.rest} conflict={t('teamPerformance.rate.conflict')} />
      <div className="actions">
        <button type="submit" className="btn" aria-busy={write.busy}>
          {t('teamPerformance.rate.save')}
        </button>
        <p className="fine">{t('teamPerformance.rate.saveHelp')}</p>
      </div>
    </form>
  )
}
