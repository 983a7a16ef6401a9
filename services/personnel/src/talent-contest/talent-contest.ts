/** Objections of people to where the talent map puts them. Pure: this file imports nothing outward. */

/** How far an objection is. */
export const TalentContestStatus = {
  SUBMITTED: 'SUBMITTED',
  UPHELD: 'UPHELD',
  REVISED: 'REVISED',
  WITHDRAWN: 'WITHDRAWN',
} as const
export type TalentContestStatus = keyof typeof TalentContestStatus

/** What a personnel officer makes of an objection. */
export const TalentContestDecision = { UPHOLD: 'UPHOLD', REVISE: 'REVISE' } as const
export type TalentContestDecision = keyof typeof TalentContestDecision

export interface TalentContest {
  id: string
  /** Counts objections; what people name it by. */
  number: number
  employeeId: string
  /** The agency whose map it is about. */
  agencyCode: string
  /** Calendar year of the map. */
  year: number
  status: TalentContestStatus
  /** The box that it is about; null where the person stood outside. */
  contestedBox: number | null
  explanation: string
  submittedAt: Date
  dueAt: Date
  decidedAt: Date | null
  /** Why it was decided so. */
  reason: string | null
  /** The box that holds for the rest of the year; null where none was set. */
  revisedBox: number | null
  /** Counts changes of the objection. */
  version: number
}

/** What people name an objection by: `KT-000042` (keberatan talenta). */
export const contestReference = ({ number }: Pick<TalentContest, 'number'>): string =>
  `KT-${String(number).padStart(6, '0')}`

/** True for an objection that should have been decided before `now`. */
export const isContestOverdue = ({ status, dueAt }: Pick<TalentContest, 'status' | 'dueAt'>, now: Date): boolean =>
  status === 'SUBMITTED' && dueAt < now
