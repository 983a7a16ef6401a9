/** How results of a superior are split among those below (matriks peran hasil; PermenPANRB 6/2022). Pure. */
import type { Day } from '@jalur/common'
import type { PlanStatus } from '../plan/plan-state'

/** A result of a subordinate that supports one of the superior's. */
export interface SupportingResult {
  id: string
  statement: string
  planStatus: PlanStatus
}

/** A cell of the matrix: what one person does for one result of the superior. */
export interface ResultRole {
  workResultId: string
  employeeId: string
  /** The day on which the superior offered it; null where the person took it unasked. */
  offeredOn: Day | null
  /** What the superior expects of this person; null where nothing was said. */
  note: string | null
  /** Empty while the person has not taken it up. */
  results: SupportingResult[]
}

/** A result that the superior offered to a person. */
export interface OfferedResult {
  id: string
  statement: string
  ownerId: string
  note: string | null
  /** True where the superior's plan is approved, so that a draft can link to it. */
  canLink: boolean
  /** True where a result of the person supports it. */
  isTaken: boolean
}

/** A wish that the superior makes a plan to link to. */
export interface CascadeRequest {
  employeeId: string
  year: number
  superiorId: string
  question: string
  askedOn: Day
}
