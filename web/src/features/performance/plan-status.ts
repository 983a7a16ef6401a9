import type { EvaluationStatus, PlanStatus } from '../../generated/types'

const WORKED_BY: PlanStatus[] = ['APPROVED', 'REVISION_REQUESTED', 'CLOSED']
const EDITED: PlanStatus[] = ['DRAFT', 'RETURNED']
const HANDED_OVER: EvaluationStatus[] = ['ISSUED', 'OBJECTED', 'FINAL']

/** Whether results can be reported and feedback be given on a plan. */
export const isWorkedBy = (status: PlanStatus): boolean => WORKED_BY.includes(status)

/** Whether its owner may change a plan. */
export const isEdited = (status: PlanStatus): boolean => EDITED.includes(status)

/** Whether the person has received the result. */
export const isHandedOver = (status: EvaluationStatus): boolean => HANDED_OVER.includes(status)
