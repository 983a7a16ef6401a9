/** How an evaluation goes from its beginning to its end. Pure: this file imports nothing. */

/** States of an evaluation. Source: PermenPANRB 6/2022; names are ours. */
export const EvaluationStatus = {
  NOT_STARTED: 'NOT_STARTED',
  SELF_ASSESSMENT: 'SELF_ASSESSMENT',
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  RATED: 'RATED',
  ISSUED: 'ISSUED',
  OBJECTED: 'OBJECTED',
  FINAL: 'FINAL',
} as const
export type EvaluationStatus = keyof typeof EvaluationStatus

export type EvaluationAct =
  | 'SAVE'
  | 'SUBMIT'
  | 'RETURN'
  | 'RATE'
  | 'CALIBRATE'
  | 'ISSUE'
  | 'OBJECT'
  | 'DECIDE'
  | 'LAPSE'

/** Who acts: the owner of the plan, who appraises it, who stands above the appraiser; or time does. Nobody is two of them. */
export type EvaluationActor = 'OWNER' | 'APPRAISER' | 'APPEAL' | 'TIME'

interface Transition {
  by: EvaluationActor
  from: readonly EvaluationStatus[]
  to: EvaluationStatus
}

const TRANSITIONS: Readonly<Record<EvaluationAct, readonly Transition[]>> = {
  SAVE: [
    { by: 'OWNER', from: ['NOT_STARTED', 'SELF_ASSESSMENT'], to: 'SELF_ASSESSMENT' },
    { by: 'OWNER', from: ['RETURNED'], to: 'RETURNED' },
  ],
  SUBMIT: [{ by: 'OWNER', from: ['NOT_STARTED', 'SELF_ASSESSMENT', 'RETURNED'], to: 'SUBMITTED' }],
  RETURN: [{ by: 'APPRAISER', from: ['SUBMITTED'], to: 'RETURNED' }],
  RATE: [{ by: 'APPRAISER', from: ['SUBMITTED', 'RATED'], to: 'RATED' }],
  CALIBRATE: [{ by: 'APPRAISER', from: ['RATED'], to: 'RATED' }],
  ISSUE: [{ by: 'APPRAISER', from: ['RATED'], to: 'ISSUED' }],
  OBJECT: [{ by: 'OWNER', from: ['ISSUED'], to: 'OBJECTED' }],
  DECIDE: [{ by: 'APPEAL', from: ['OBJECTED'], to: 'FINAL' }],
  LAPSE: [{ by: 'TIME', from: ['ISSUED'], to: 'FINAL' }],
}

/** The state after an act; null where nobody in this part may do it now. Out of FINAL nothing leads. */
export const moveEvaluation = (
  status: EvaluationStatus,
  act: EvaluationAct,
  actor: EvaluationActor,
): EvaluationStatus | null => TRANSITIONS[act].find(({ by, from }) => by === actor && from.includes(status))?.to ?? null

/** States in which the ratings of the superior have been handed to the person. */
export const HANDED_OVER: readonly EvaluationStatus[] = ['ISSUED', 'OBJECTED', 'FINAL']
