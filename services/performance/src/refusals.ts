import { refusalType } from '@jalur/common'

/** Why a mutation of performance does nothing, with what each code means. */
export const REFUSALS = {
  AGREEMENT_MISSING: 'A main result of who leads a unit does not name the target of the performance agreement.',
  BUILT_ON: 'Something rests on the approval already, so it stands.',
  CHANGED_MEANWHILE: 'The record was changed since it was read; look at it again.',
  EVALUATION_BEGUN: 'The evaluation that rests on it was handed to the superior.',
  IMPROVEMENT_OPEN: 'Another improvement plan of the person has not ended yet.',
  INCOMPLETE: 'The plan lacks something that it needs to be submitted.',
  NO_SUPERIOR: 'Nobody on record stands above the assessor.',
  NOT_HEARD: 'The other side was not heard yet.',
  NOTHING_CHANGES: 'The rule says so already.',
  NOT_NOW: 'The record is not in a state in which this can be done.',
  NOT_YOUR_DECISION: 'Somebody else made the decision that would be taken back.',
  ORGANISATION_RATING: 'Who leads a unit gets its achievement as the rating of work results.',
  OUTSIDE_PERIOD: 'The day lies outside the period of the plan.',
  OVERLAP: 'Another plan of the person covers part of the period.',
  POLICY_BEGUN: 'The version of the rule has begun, so it stands.',
  POLICY_CANCELLED: 'The version of the rule was cancelled already.',
  POLICY_IN_PAST: 'The rule would change what is over.',
  POLICY_OVERLAPS: 'Another version of the rule begins on that day or later.',
  PROPOSAL_STALE: 'The evaluation was changed after the proposal about it was made.',
  REASON_MISSING: 'It needs a reason.',
  REFERENCE_MISSING: 'A rating rests on nothing yet: a report, evidence or feedback.',
  REMINDED_TODAY: 'The person was reminded of the month today already.',
  STEPS_OPEN: 'Steps wait for the person or for the superior.',
  SUPERIOR_PLAN_MISSING: 'The superior has no approved plan yet; the draft is kept and can be linked later.',
  TOO_FEW: 'Fewer people than anonymity needs.',
  UNKNOWN_RECORD: 'There is no such record on which the caller decides.',
  WINDOW_CLOSED: 'The window in which this can be done is closed.',
  WINDOW_OPEN: 'A window that is open would be closed or moved.',
} as const
export type RefusalCode = keyof typeof REFUSALS

export const PerformanceRefusal = refusalType<RefusalCode>('Performance', REFUSALS)
