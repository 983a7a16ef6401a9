import type {
  EvaluationScreenQuery,
  GivenFeedbackFragment,
  RatedEvaluationFragment,
  ReportedProgressFragment,
} from '../../generated/evaluation-screen'
import type { EvaluatePerformanceInput, PerformanceRating, RatedPart, RatingReferenceKind } from '../../generated/types'

import { dayOf } from '../../lib/format'

type Plan = NonNullable<NonNullable<EvaluationScreenQuery['employee']>['performancePlan']>

/** One rating while it is being thought about. */
export interface PartDraft {
  rating: PerformanceRating | null
  reason: string
  /** Chosen references, as `PROGRESS id`. */
  references: string[]
}

/** What a superior has written so far. */
export interface RatingDraft {
  work: PartDraft
  behaviour: PartDraft
  distributionReason: string
  feedbackReason: string
}

/** Something that a rating can rest on. */
export type Reference =
  | { key: string; kind: 'PROGRESS'; report: ReportedProgressFragment; result: string }
  | { key: string; kind: 'EVIDENCE'; title: string; url: string; reportedOn: string }
  | { key: string; kind: 'FEEDBACK'; feedback: GivenFeedbackFragment }

const keyOf = (kind: RatingReferenceKind, id: string): string => `${kind} ${id}`

const partFrom = (evaluation: RatedEvaluationFragment, part: RatedPart): PartDraft => ({
  rating: part === 'WORK' ? evaluation.workRating : evaluation.behaviourRating,
  reason: (part === 'WORK' ? evaluation.workReason : evaluation.behaviourReason) ?? '',
  references: evaluation.references.filter((it) => it.part === part).map(({ kind, id }) => keyOf(kind, id)),
})

/** The form as it stands before anything is typed: empty, or what was rated before. */
export const draftFrom = (evaluation: RatedEvaluationFragment): RatingDraft => ({
  work: partFrom(evaluation, 'WORK'),
  behaviour: partFrom(evaluation, 'BEHAVIOUR'),
  distributionReason: evaluation.distributionReason ?? '',
  feedbackReason: evaluation.feedbackReason ?? '',
})

/** What the ratings of a period can rest on: reports and evidence of it, and feedback since it began; newest first. */
export function referencesFor(
  { workResults, feedback }: Pick<Plan, 'workResults' | 'feedback'>,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Reference[] {
  const reports = workResults
    .flatMap(({ statement, progress }) => progress.nodes.map((report) => ({ report, result: statement })))
    .filter(({ report }) => report.reportedOn >= startsOn && report.reportedOn <= endsOn)
    .toSorted((a, b) => b.report.reportedOn.localeCompare(a.report.reportedOn))
  return [
    ...feedback.nodes
      .filter(({ givenAt }) => dayOf(givenAt) >= startsOn)
      .map((given) => ({ key: keyOf('FEEDBACK', given.id), kind: 'FEEDBACK' as const, feedback: given })),
    ...reports.flatMap(({ report, result }): Reference[] => [
      { key: keyOf('PROGRESS', report.id), kind: 'PROGRESS', report, result },
      ...report.evidence.map(({ id, title, url }) => ({
        ...{ key: keyOf('EVIDENCE', id), kind: 'EVIDENCE' as const, title, url },
        reportedOn: report.reportedOn,
      })),
    ]),
  ]
}

/** References in the order in which they serve a part: feedback on it first, then reports for work, feedback for behaviour. */
export function inOrderFor(part: RatedPart, references: Reference[]): Reference[] {
  const rank = (reference: Reference): number => {
    if (reference.kind !== 'FEEDBACK') return part === 'WORK' ? 1 : 2
    const isOfBehaviour = reference.feedback.about !== null && 'value' in reference.feedback.about
    return isOfBehaviour === (part === 'BEHAVIOUR') ? 0 : 1.5
  }
  return references.toSorted((a, b) => rank(a) - rank(b))
}

/** Whether a person gave feedback since a day. */
export const gaveFeedback = (
  { feedback }: Pick<Plan, 'feedback'>,
  author: string | undefined,
  since: string,
): boolean => feedback.nodes.some((given) => given.author?.id === author && dayOf(given.givenAt) >= since)

const inputOf = ({ rating, reason, references }: PartDraft) => ({
  rating: rating!,
  reason: reason.trim() || null,
  references: references.map((key) => {
    const [kind, id] = key.split(' ') as [RatingReferenceKind, string]
    return { kind, id }
  }),
})

/** What is sent; both ratings have to be chosen before. */
export const ratingInput = (
  { id, version }: Pick<RatedEvaluationFragment, 'id' | 'version'>,
  { work, behaviour, distributionReason, feedbackReason }: RatingDraft,
): EvaluatePerformanceInput => ({
  ...{ id, expectedVersion: version, work: inputOf(work), behaviour: inputOf(behaviour) },
  distributionReason: distributionReason.trim() || null,
  feedbackReason: feedbackReason.trim() || null,
})

/** The calendar year that an evaluation is of, out of its id; null where it is none. */
export const yearOfEvaluation = (id: string): number | null => {
  const [, year] = /\.[A-Z](\d{4})/.exec(id) ?? []
  return year ? Number(year) : null
}
