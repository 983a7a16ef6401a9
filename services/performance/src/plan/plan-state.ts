/** How a performance plan (SKP) goes from draft to end. Pure: this file imports nothing. */

/** States of a plan. Source: PermenPANRB 6/2022; names are ours. */
export const PlanStatus = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  APPROVED: 'APPROVED',
  REVISION_REQUESTED: 'REVISION_REQUESTED',
  CLOSED: 'CLOSED',
} as const
export type PlanStatus = keyof typeof PlanStatus

/** What somebody does to a plan. */
export const PlanAct = {
  SAVE: 'SAVE',
  SUBMIT: 'SUBMIT',
  APPROVE: 'APPROVE',
  UNDO_APPROVAL: 'UNDO_APPROVAL',
  RETURN: 'RETURN',
  REQUEST_REVISION: 'REQUEST_REVISION',
  GRANT_REVISION: 'GRANT_REVISION',
  REFUSE_REVISION: 'REFUSE_REVISION',
  CLOSE: 'CLOSE',
} as const
export type PlanAct = keyof typeof PlanAct

/** Who acts: the owner of the plan, or who appraises it. Nobody is both. */
export type PlanActor = 'OWNER' | 'APPRAISER'

interface Transition {
  by: PlanActor
  from: readonly PlanStatus[]
  to: PlanStatus | 'UNCHANGED'
}

const TRANSITIONS: Readonly<Record<PlanAct, Transition>> = {
  SAVE: { by: 'OWNER', from: ['DRAFT', 'RETURNED'], to: 'UNCHANGED' },
  SUBMIT: { by: 'OWNER', from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED' },
  APPROVE: { by: 'APPRAISER', from: ['SUBMITTED'], to: 'APPROVED' },
  UNDO_APPROVAL: { by: 'APPRAISER', from: ['APPROVED'], to: 'SUBMITTED' },
  RETURN: { by: 'APPRAISER', from: ['SUBMITTED'], to: 'RETURNED' },
  REQUEST_REVISION: { by: 'OWNER', from: ['APPROVED'], to: 'REVISION_REQUESTED' },
  GRANT_REVISION: { by: 'APPRAISER', from: ['REVISION_REQUESTED'], to: 'DRAFT' },
  REFUSE_REVISION: { by: 'APPRAISER', from: ['REVISION_REQUESTED'], to: 'APPROVED' },
  CLOSE: { by: 'APPRAISER', from: ['APPROVED'], to: 'CLOSED' },
}

/** Acts that must say why. */
const NEED_REASON: readonly PlanAct[] = ['RETURN', 'REFUSE_REVISION', 'REQUEST_REVISION']

/** What an act comes to: the next state, or the reason for which it is refused. */
export type PlanMove = { to: PlanStatus } | { refused: 'NOT_YOURS' | 'NOT_NOW' | 'REASON_MISSING' }

/** The state after an act; a reason of white space is none. */
export function movePlan(status: PlanStatus, act: PlanAct, actor: PlanActor, reason: string | null): PlanMove {
  const { by, from, to } = TRANSITIONS[act]
  if (by !== actor) return { refused: 'NOT_YOURS' }
  if (!from.includes(status)) return { refused: 'NOT_NOW' }
  if (NEED_REASON.includes(act) && !reason?.trim()) return { refused: 'REASON_MISSING' }
  return { to: to === 'UNCHANGED' ? status : to }
}
