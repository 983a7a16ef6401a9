/** The answer of the rules: every requirement with its status, its reason and what would close the gap. */
import type { Day, Text } from '@jalur/common'
import type { CareerMove, Rank, TargetPosition } from './career-facts'
import type { LegalBasis, RankPromotionKind, RequirementKind } from './requirement-policy'

export type { Text } from '@jalur/common'

/** Whether a requirement is met; `UNKNOWN` wherever a fact is missing: never a pass, never a failure. */
export const RequirementStatus = { MET: 'MET', NOT_MET: 'NOT_MET', UNKNOWN: 'UNKNOWN' } as const
export type RequirementStatus = keyof typeof RequirementStatus

/** Acts that close a gap or end an uncertainty. */
export const RemedyKind = {
  TRAINING: 'TRAINING',
  WAIT: 'WAIT',
  PERFORM: 'PERFORM',
  SIGN_PLEDGE: 'SIGN_PLEDGE',
  TEST: 'TEST',
  STUDY: 'STUDY',
  DOCUMENT: 'DOCUMENT',
  CHECK: 'CHECK',
} as const
export type RemedyKind = keyof typeof RemedyKind

export interface Remedy {
  kind: RemedyKind
  title: Text
  /** Code of a training programme of learning. */
  programmeCode: string | null
}

/** Units of a measure that is a number. */
export const MeasureUnit = {
  COMPETENCIES: 'COMPETENCIES',
  COMPETENCY_LEVEL: 'COMPETENCY_LEVEL',
  CREDIT_POINTS: 'CREDIT_POINTS',
  MONTHS: 'MONTHS',
  OPENINGS: 'OPENINGS',
  YEARS: 'YEARS',
} as const
export type MeasureUnit = keyof typeof MeasureUnit

/** Required and actual as machines read them; numbers of credit points are exact decimal text. */
export interface Measure {
  /** Codes (of ranks, education levels) compare by their own order. */
  unit: MeasureUnit | 'CODE'
  required: number | string
  actual: number | string | null
  /** True where `actual` must not pass `required` (age); otherwise it must reach it. */
  atMost?: boolean
}

/** One requirement, checked against one person on one day. */
export interface RequirementCheck {
  kind: RequirementKind
  status: RequirementStatus
  required: Text
  /** Null where the fact is not known. */
  actual: Text | null
  /** One plain sentence, under 20 words. */
  explanation: Text
  /** First day on which waiting alone meets it; null when it is met, is unknown, or waiting is not enough. */
  earliestDate: Day | null
  /** Last day on which it can still be met, where nothing renews it (age); null otherwise. */
  holdsUntil: Day | null
  legalBasis: LegalBasis
  remedies: Remedy[]
  measure: Measure | null
}

/** What a verdict over several requirements has in common. */
export interface Verdict {
  /** True exactly when every requirement is met. */
  eligibleNow: boolean
  /** The day asked about when eligible; otherwise the first day reachable by waiting alone, or null. */
  earliestDate: Day | null
  /** Kinds not met or unknown, each once, in the order of the requirements. */
  blockedBy: RequirementKind[]
  requirements: RequirementCheck[]
}

/** A step that is asked about: the move and the position it leads to. */
export interface StepGoal {
  move: CareerMove
  to: TargetPosition
}

/** The next rise in rank, and what it asks. */
export interface RankPromotion extends Verdict {
  to: Rank
  kind: RankPromotionKind
  /** The next promotion periods after the day asked about, earliest first; empty where no regime covers it. */
  periods: Day[]
  /** The law that sets the periods; null where no regime covers the day. */
  periodBasis: LegalBasis | null
}
