/** Until when an approval of a plan can be taken back. Pure: this file imports nothing outward. */

/** Minutes after an approval in which who gave it can take it back; our own rule, the law names none. */
export const UNDO_MINUTES = 5

/** An approval as it is on record. */
export interface Approval {
  /** Who gave it; null where the plan is approved no more, or stayed so after a request for a revision. */
  approverId: string | null
  /** Seconds since it was given. */
  age: number
  /** True where a report, an evaluation, feedback or the link of a subordinate rests on it. */
  isBuiltOn: boolean
}

/** Why an approval stands, as a code. */
export type ApprovalFault = 'NOT_YOUR_DECISION' | 'WINDOW_CLOSED' | 'BUILT_ON'

/** Why this person cannot take an approval back; null where nothing is against it. */
export function approvalFault({ approverId, age, isBuiltOn }: Approval, personId: string | null): ApprovalFault | null {
  if (approverId === null) return 'WINDOW_CLOSED'
  if (approverId !== personId) return 'NOT_YOUR_DECISION'
  if (age > UNDO_MINUTES * 60) return 'WINDOW_CLOSED'
  return isBuiltOn ? 'BUILT_ON' : null
}
