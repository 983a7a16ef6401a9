/** Calibration of ratings before they are issued: the chair proposes, the assessor decides. Pure. */
import type { Day } from '@jalur/common'
import type { EvaluationStatus } from '../evaluation/evaluation-state'
import type { PerformancePredicate, Rating } from '../evaluation/predicate'
import type { Rule } from '../rule'

/** Where a session stands. */
export const SessionStatus = { OPEN: 'OPEN', CLOSED: 'CLOSED' } as const
export type SessionStatus = keyof typeof SessionStatus

/** What became of a proposed change. */
export const ProposalStatus = {
  PROPOSED: 'PROPOSED',
  CONFIRMED: 'CONFIRMED',
  DECLINED: 'DECLINED',
  WITHDRAWN: 'WITHDRAWN',
  LAPSED: 'LAPSED',
} as const
export type ProposalStatus = keyof typeof ProposalStatus

/** What the assessor answers to a proposal. */
export const CalibrationAnswer = { CONFIRMED: 'CONFIRMED', DECLINED: 'DECLINED' } as const
export type CalibrationAnswer = keyof typeof CalibrationAnswer

/** Whether an evaluation is still as the session knows it. */
export const ItemStanding = { AS_KNOWN: 'AS_KNOWN', RATED_ANEW: 'RATED_ANEW', LEFT: 'LEFT' } as const
export type ItemStanding = keyof typeof ItemStanding

/** Two ratings with the predicate that they come to. */
export interface RatedResult {
  workRating: Rating
  behaviourRating: Rating
  predicate: PerformancePredicate
}

export interface CalibrationSession {
  id: string
  chairId: string
  agencyCode: string
  /** The unit of the chair when it was opened. */
  unitId: string
  /** Key of the period: `Y2026`, `M2026-07`. */
  key: string
  status: SessionStatus
  openedOn: Day
  closedOn: Day | null
  /** What the chair says at the end; null before. */
  conclusion: string | null
  /** Why most of a group moves in one direction, where it does at the end; null before, and where none does. */
  oneWayReason: string | null
  version: number
}

/** An evaluation as the session found it, and as confirmed changes left it. */
export interface CalibrationItem {
  sessionId: string
  planId: string
  key: string
  employeeId: string
  assessorId: string
  before: RatedResult
  after: RatedResult | null
  /** Version of the evaluation when the session last looked at it or changed it. */
  knownVersion: number
}

export interface CalibrationProposal {
  id: string
  sessionId: string
  planId: string
  key: string
  chairId: string
  from: RatedResult
  to: RatedResult
  reason: string
  proposedOn: Day
  /** Version of the evaluation that it was made from. */
  evaluationVersion: number
  status: ProposalStatus
  /** What the assessor says; null before. */
  answerReason: string | null
  answererId: string | null
  answeredOn: Day | null
  version: number
}

/** From how many evaluations on figures are told to those who do not see each of them. */
export interface CalibrationRule extends Rule {
  least: number
  /** From how many evaluations on a group is looked at by itself. */
  groupFrom: number
  /** Which part of a group may move in one direction without a warning, as an exact decimal: `0.50`. */
  oneWayShare: string
}

export type ProposalAct = 'CONFIRM' | 'DECLINE' | 'WITHDRAW' | 'LAPSE'

/** Who acts: the direct superior who rates, who opened the session, or the end of the session. */
export type ProposalActor = 'ASSESSOR' | 'CHAIR' | 'CLOSING'

const TRANSITIONS: Readonly<Record<ProposalAct, { by: ProposalActor; to: ProposalStatus }>> = {
  CONFIRM: { by: 'ASSESSOR', to: 'CONFIRMED' },
  DECLINE: { by: 'ASSESSOR', to: 'DECLINED' },
  WITHDRAW: { by: 'CHAIR', to: 'WITHDRAWN' },
  LAPSE: { by: 'CLOSING', to: 'LAPSED' },
}

/** The state after an act; null where nobody in this part may do it. Only what is proposed can still become something. */
export const moveProposal = (status: ProposalStatus, act: ProposalAct, actor: ProposalActor): ProposalStatus | null =>
  status === 'PROPOSED' && TRANSITIONS[act].by === actor ? TRANSITIONS[act].to : null

/** An evaluation as it is now, as far as a session asks. */
export interface EvaluationNow {
  status: EvaluationStatus
  version: number
}

/** Whether an evaluation is as the session knows it: its assessor can rate it anew or issue it at any time. */
export const standingOf = (
  { knownVersion }: Pick<CalibrationItem, 'knownVersion'>,
  { status, version }: EvaluationNow,
): ItemStanding => (status !== 'RATED' ? 'LEFT' : version === knownVersion ? 'AS_KNOWN' : 'RATED_ANEW')

/** True for a proposal that waits about an evaluation which is no longer the one it was made from. */
export const isStale = (
  { status, evaluationVersion }: Pick<CalibrationProposal, 'status' | 'evaluationVersion'>,
  evaluation: EvaluationNow,
): boolean => status === 'PROPOSED' && (evaluation.status !== 'RATED' || evaluation.version !== evaluationVersion)

interface Placed {
  id: string
  superiorIds: readonly string[]
}

/**
 * True where a chair may propose a change for a person: he stands above the direct superior. So it is never the own
 * evaluation, nor that of somebody above, nor one that he rates himself.
 */
export const mayCalibrate = (chair: Placed, owner: Placed): boolean =>
  owner.id !== chair.id && !chair.superiorIds.includes(owner.id) && owner.superiorIds.indexOf(chair.id) > 0
