/** Evaluations of a plan: the view of the person, the ratings of the superior. Pure: this file imports types only. */
import type { Day, Text } from '@jalur/common'
import type { EvaluationStatus } from './evaluation-state'
import { addDays } from '@jalur/common'
import type { Period } from './period'
import type { PerformancePredicate, Rating } from './predicate'

/** What a rating can rest on. */
export const ReferenceKind = { PROGRESS: 'PROGRESS', FEEDBACK: 'FEEDBACK', EVIDENCE: 'EVIDENCE' } as const
export type ReferenceKind = keyof typeof ReferenceKind

/** The two things that are rated. */
export const RatedPart = { WORK: 'WORK', BEHAVIOUR: 'BEHAVIOUR' } as const
export type RatedPart = keyof typeof RatedPart

export interface RatingReference {
  part: RatedPart
  kind: ReferenceKind
  id: string
}

/** One rating as a superior gives it: with what it rests on. */
export interface GivenRating {
  rating: Rating
  reason: string | null
  references: readonly { kind: ReferenceKind; id: string }[]
}

/** How the person sees the own work. */
export interface SelfView {
  workRating: Rating
  behaviourRating: Rating
  note: string | null
}

/** An evaluation as it is kept; one that nobody has begun is not kept. */
export interface KeptEvaluation {
  planId: string
  key: string
  status: EvaluationStatus
  version: number
  selfWorkRating: Rating | null
  selfBehaviourRating: Rating | null
  selfNote: string | null
  workRating: Rating | null
  behaviourRating: Rating | null
  workReason: string | null
  behaviourReason: string | null
  predicate: PerformancePredicate | null
  /** Exact decimal; null where none follow from it. */
  creditPoints: string | null
  assessorId: string | null
  /** Why the spread of predicates is as it is, and why there was no feedback, in the words of the superior. */
  distributionReason: string | null
  feedbackReason: string | null
  /** What was said with the last return. */
  returnReason: string | null
  wasReturned: boolean
  /** The day on which the person received the result; null before. */
  issuedOn: Day | null
  references: RatingReference[]
}

/** An evaluation of a plan in a period, begun or not. */
export interface Evaluation extends KeptEvaluation {
  id: string
  employeeId: string
  period: Period
  /** Last day on which the person can object; null where that is not possible. */
  objectionUntil: Day | null
}

const LONGEST_NOTE = 2_000
const MOST_REFERENCES = 20

/** What nobody has begun. */
export const notStarted = (planId: string, key: string): KeptEvaluation => ({
  ...{ planId, key, status: 'NOT_STARTED', version: 0, references: [] },
  ...{ selfWorkRating: null, selfBehaviourRating: null, selfNote: null },
  ...{ workRating: null, behaviourRating: null, workReason: null, behaviourReason: null, predicate: null },
  ...{ creditPoints: null, assessorId: null, distributionReason: null, feedbackReason: null },
  ...{ returnReason: null, wasReturned: false, issuedOn: null },
})

/**
 * The state on a day: what nobody objected to in time is final.
 * @param filingDays days from the receipt in which an objection can be filed
 */
export const statusOn = (
  { status, issuedOn }: Pick<KeptEvaluation, 'status' | 'issuedOn'>,
  filingDays: number,
  today: Day,
): EvaluationStatus =>
  status === 'ISSUED' && issuedOn !== null && today > addDays(issuedOn, filingDays) ? 'FINAL' : status

/** The evaluation without what a superior has not handed over yet: the person sees both views from then on. */
export const withoutUnissued = (evaluation: Evaluation): Evaluation => ({
  ...evaluation,
  ...{ workRating: null, behaviourRating: null, workReason: null, behaviourReason: null, predicate: null },
  ...{ creditPoints: null, distributionReason: null, feedbackReason: null, references: [] },
})

/** What is wrong with the words and the number of references of a rating, by field. */
export const ratingFaults = (part: string, { reason, references }: GivenRating): { field: string; reason: Text }[] => [
  ...noteFaults(`${part}.reason`, reason),
  ...(references.length > MOST_REFERENCES
    ? [
        {
          field: `${part}.references`,
          reason: { id: `paling banyak ${MOST_REFERENCES}`, en: `at most ${MOST_REFERENCES}` },
        },
      ]
    : []),
]

/** What is wrong with a note that may be left out. */
export const noteFaults = (field: string, note: string | null): { field: string; reason: Text }[] =>
  note === null || note.length <= LONGEST_NOTE
    ? []
    : [
        {
          field,
          reason: { id: `paling panjang ${LONGEST_NOTE} huruf`, en: `at most ${LONGEST_NOTE} characters` },
        },
      ]
