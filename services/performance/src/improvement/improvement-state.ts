/** How an improvement plan and its steps go from draft to end. Pure: this file imports nothing. */

/** States of an improvement plan. Names are ours. */
export const ImprovementStatus = {
  DRAFT: 'DRAFT',
  PROPOSED: 'PROPOSED',
  RETURNED: 'RETURNED',
  RUNNING: 'RUNNING',
  COMPLETED: 'COMPLETED',
  CANCELLED: 'CANCELLED',
} as const
export type ImprovementStatus = keyof typeof ImprovementStatus

/** What somebody does to an improvement plan. */
export const ImprovementAct = {
  SAVE: 'SAVE',
  PROPOSE: 'PROPOSE',
  AGREE: 'AGREE',
  COMMENT: 'COMMENT',
  REPORT_STEP: 'REPORT_STEP',
  DECIDE_STEP: 'DECIDE_STEP',
  CONCLUDE: 'CONCLUDE',
  ANSWER: 'ANSWER',
  CANCEL: 'CANCEL',
} as const
export type ImprovementAct = keyof typeof ImprovementAct

/** Who acts: the person who is helped, or the direct superior. Nobody is both. */
export type ImprovementActor = 'PERSON' | 'SUPERIOR'

interface Transition {
  by: ImprovementActor
  from: readonly ImprovementStatus[]
  to: ImprovementStatus | 'UNCHANGED'
}

const TRANSITIONS: Readonly<Record<ImprovementAct, Transition>> = {
  SAVE: { by: 'SUPERIOR', from: ['DRAFT', 'RETURNED'], to: 'UNCHANGED' },
  PROPOSE: { by: 'SUPERIOR', from: ['DRAFT', 'RETURNED'], to: 'PROPOSED' },
  AGREE: { by: 'PERSON', from: ['PROPOSED'], to: 'RUNNING' },
  COMMENT: { by: 'PERSON', from: ['PROPOSED'], to: 'RETURNED' },
  REPORT_STEP: { by: 'PERSON', from: ['RUNNING'], to: 'UNCHANGED' },
  DECIDE_STEP: { by: 'SUPERIOR', from: ['RUNNING'], to: 'UNCHANGED' },
  CONCLUDE: { by: 'SUPERIOR', from: ['RUNNING'], to: 'COMPLETED' },
  ANSWER: { by: 'PERSON', from: ['COMPLETED'], to: 'UNCHANGED' },
  CANCEL: { by: 'SUPERIOR', from: ['DRAFT', 'PROPOSED', 'RETURNED', 'RUNNING'], to: 'CANCELLED' },
}

/** The state after an act; null where nobody in this part may do it now. */
export function moveImprovement(
  status: ImprovementStatus,
  act: ImprovementAct,
  actor: ImprovementActor,
): ImprovementStatus | null {
  const { by, from, to } = TRANSITIONS[act]
  if (by !== actor || !from.includes(status)) return null
  return to === 'UNCHANGED' ? status : to
}

/** States of one step. */
export const StepStatus = { OPEN: 'OPEN', REPORTED: 'REPORTED', RETURNED: 'RETURNED', CONFIRMED: 'CONFIRMED' } as const
export type StepStatus = keyof typeof StepStatus

/** What somebody does to a step. */
export const StepAct = { REPORT: 'REPORT', CONFIRM: 'CONFIRM', RETURN: 'RETURN' } as const
export type StepAct = keyof typeof StepAct

const STEPS: Readonly<Record<StepAct, { from: readonly StepStatus[]; to: StepStatus }>> = {
  REPORT: { from: ['OPEN', 'RETURNED'], to: 'REPORTED' },
  CONFIRM: { from: ['REPORTED'], to: 'CONFIRMED' },
  RETURN: { from: ['REPORTED'], to: 'RETURNED' },
}

/** The state of a step after an act; null where it cannot be done now. */
export const moveStep = (status: StepStatus, act: StepAct): StepStatus | null =>
  STEPS[act].from.includes(status) ? STEPS[act].to : null
