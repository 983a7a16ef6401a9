/** How a progress report goes from draft to approval. Pure: this file imports nothing. */

/** States of a report. Source: PermenPANRB 6/2022; names are ours. */
export const ProgressStatus = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  APPROVED: 'APPROVED',
} as const
export type ProgressStatus = keyof typeof ProgressStatus

/** What somebody does to a report. */
export const ProgressAct = {
  SAVE: 'SAVE',
  SUBMIT: 'SUBMIT',
  WITHDRAW: 'WITHDRAW',
  APPROVE: 'APPROVE',
  RETURN: 'RETURN',
  UNDO_APPROVAL: 'UNDO_APPROVAL',
} as const
export type ProgressAct = keyof typeof ProgressAct

/** Who acts: the owner of the plan, or the direct superior. Nobody is both. */
export type ProgressActor = 'OWNER' | 'APPRAISER'

interface Transition {
  by: ProgressActor
  from: readonly ProgressStatus[]
  to: ProgressStatus | 'UNCHANGED'
  /** Whether it may still be done when the evaluation that rests on the report was handed to the superior. */
  afterEvaluation: boolean
}

const TRANSITIONS: Readonly<Record<ProgressAct, Transition>> = {
  SAVE: { by: 'OWNER', from: ['DRAFT', 'RETURNED'], to: 'UNCHANGED', afterEvaluation: true },
  SUBMIT: { by: 'OWNER', from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED', afterEvaluation: true },
  WITHDRAW: { by: 'OWNER', from: ['SUBMITTED'], to: 'DRAFT', afterEvaluation: false },
  APPROVE: { by: 'APPRAISER', from: ['SUBMITTED'], to: 'APPROVED', afterEvaluation: true },
  RETURN: { by: 'APPRAISER', from: ['SUBMITTED'], to: 'RETURNED', afterEvaluation: false },
  UNDO_APPROVAL: { by: 'APPRAISER', from: ['APPROVED'], to: 'SUBMITTED', afterEvaluation: false },
}

/** What a move is made from. */
export interface ProgressPosition {
  status: ProgressStatus
  /** True where an evaluation of a period with the day of the report waits for the superior, or was rated. */
  isEvaluated: boolean
}

export type ProgressRefusal = 'NOT_YOURS' | 'NOT_NOW' | 'REASON_MISSING' | 'EVALUATION_BEGUN'

/** What an act comes to: the next state, or why it is refused. */
export type ProgressMove = { to: ProgressStatus } | { refused: ProgressRefusal }

/** The state after an act; a return needs a reason, and one of white space is none. */
export function moveProgress(
  { status, isEvaluated }: ProgressPosition,
  act: ProgressAct,
  actor: ProgressActor,
  reason: string | null,
): ProgressMove {
  const { by, from, to, afterEvaluation } = TRANSITIONS[act]
  if (by !== actor) return { refused: 'NOT_YOURS' }
  if (!from.includes(status)) return { refused: 'NOT_NOW' }
  if (isEvaluated && !afterEvaluation) return { refused: 'EVALUATION_BEGUN' }
  if (act === 'RETURN' && !reason?.trim()) return { refused: 'REASON_MISSING' }
  return { to: to === 'UNCHANGED' ? status : to }
}

/** How many reports of one person and month are in each state. */
export type ProgressCounts = Readonly<Record<ProgressStatus, number>>

/** Where the reports of one person stand in a month. */
export const ProgressMonthState = { NOT_STARTED: 'NOT_STARTED', ...ProgressStatus } as const
export type ProgressMonthState = keyof typeof ProgressMonthState

/** The order in which a superior looks at them: what waits for the superior, then what waits for the person. */
export const MONTH_ORDER: readonly ProgressMonthState[] = ['SUBMITTED', 'RETURNED', 'NOT_STARTED', 'DRAFT', 'APPROVED']

/** What stands in the way of a month that is approved, first what waits for the superior; NOT_STARTED without a report. */
export const monthState = (counts: ProgressCounts): ProgressMonthState =>
  (['SUBMITTED', 'RETURNED', 'DRAFT', 'APPROVED'] as const).find((status) => counts[status] > 0) ?? 'NOT_STARTED'
