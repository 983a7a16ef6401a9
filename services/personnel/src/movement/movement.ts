/** Movements of staff: what changes for a person by a decree, and from which day. Pure: this file imports types only. */
import type { Day } from '@jalur/common'

/** Kinds of movement (mutasi kepegawaian). */
export const MovementKind = {
  APPOINTMENT: 'APPOINTMENT',
  TRANSFER: 'TRANSFER',
  POSITION_PROMOTION: 'POSITION_PROMOTION',
  RANK_PROMOTION: 'RANK_PROMOTION',
  ACTING_PLT: 'ACTING_PLT',
  ACTING_PLH: 'ACTING_PLH',
  END_OF_ACTING: 'END_OF_ACTING',
  SUPERVISION_CHANGE: 'SUPERVISION_CHANGE',
  END_OF_SERVICE: 'END_OF_SERVICE',
} as const
export type MovementKind = keyof typeof MovementKind

/** What became of a movement. */
export const MovementStatus = {
  SCHEDULED: 'SCHEDULED',
  IN_FORCE: 'IN_FORCE',
  ENDED: 'ENDED',
  BLOCKED: 'BLOCKED',
  CANCELLED: 'CANCELLED',
} as const
export type MovementStatus = keyof typeof MovementStatus

/** Why somebody leaves the service. */
export const EndReason = {
  RETIREMENT: 'RETIREMENT',
  EARLY_RETIREMENT: 'EARLY_RETIREMENT',
  RESIGNATION: 'RESIGNATION',
  CONTRACT_END: 'CONTRACT_END',
  DISMISSAL: 'DISMISSAL',
  DEATH: 'DEATH',
} as const
export type EndReason = keyof typeof EndReason

/** The decree, or for an acting official and a superior the letter, by which it is so. */
export interface Decree {
  number: string
  date: Day
}

/** What an officer asks for. What a kind has no use for is null (`orderProblems`). */
export interface MovementOrder {
  kind: MovementKind
  /** First day on which it holds (TMT). */
  effectiveFrom: Day
  /** Last day of acting. */
  effectiveTo: Day | null
  decree: Decree
  positionCode: string | null
  unitId: string | null
  agencyCode: string | null
  rankCode: string | null
  /** Direct superior from then on; null for nobody. */
  superiorId: string | null
  /** Who leads the team that is left behind; null for the superior of the person. */
  leavesTeamTo: string | null
  /** Whose subordinates in the unit report to the person from then on. */
  takesTeamOf: string | null
  endReason: EndReason | null
  /** The acting that ends. */
  actingId: string | null
}

/** Kinds that give a person a position in a unit. */
const PLACEMENTS: readonly MovementKind[] = ['APPOINTMENT', 'TRANSFER', 'POSITION_PROMOTION']

export const isPlacement = (kind: MovementKind): boolean => PLACEMENTS.includes(kind)
export const isActing = (kind: MovementKind): boolean => kind === 'ACTING_PLT' || kind === 'ACTING_PLH'

/** What of a record a movement changes; two that wait may not change the same. */
export const MovementAspect = {
  POSITION: 'POSITION',
  RANK: 'RANK',
  SUPERVISION: 'SUPERVISION',
  ACTING: 'ACTING',
} as const
export type MovementAspect = keyof typeof MovementAspect

const ASPECTS: Readonly<Record<MovementKind, readonly MovementAspect[]>> = {
  APPOINTMENT: ['POSITION', 'SUPERVISION'],
  TRANSFER: ['POSITION', 'SUPERVISION'],
  POSITION_PROMOTION: ['POSITION', 'SUPERVISION'],
  RANK_PROMOTION: ['RANK'],
  ACTING_PLT: ['ACTING'],
  ACTING_PLH: ['ACTING'],
  END_OF_ACTING: ['ACTING'],
  SUPERVISION_CHANGE: ['SUPERVISION'],
  END_OF_SERVICE: ['POSITION', 'RANK', 'SUPERVISION', 'ACTING'],
}

export const aspectsOf = (kind: MovementKind): readonly MovementAspect[] => ASPECTS[kind]

/** A movement on record. */
export interface StaffMovement extends MovementOrder {
  id: string
  /** Counts movements; people name them by it. */
  number: number
  employeeId: string
  /** The agency that employed the person when it was recorded. */
  fromAgencyCode: string
  status: MovementStatus
  /** Why an officer recorded it against rules that yield to a reason. */
  overrideReason: string | null
  /** Codes of those rules. */
  overridden: readonly string[]
  /** The rule for which it could not take effect on its day. */
  blockedBy: string | null
  cancelReason: string | null
  version: number
  recordedAt: Date
  appliedAt: Date | null
}
