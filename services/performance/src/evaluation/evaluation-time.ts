/** When owners and superiors may work on an evaluation. Pure. */
import type { Day } from '@jalur/common'
import { type Window, WindowKind, windowsFor, type WindowRule } from '../cycle/window'
import type { EvaluationAct } from './evaluation-state'

/** Windows of the month in which the period ends; what was returned is also corrected and rated in the last of them. */
const WINDOWS: Partial<Record<EvaluationAct, readonly WindowKind[]>> = {
  SAVE: ['ENTRY', 'RATING'],
  SUBMIT: ['ENTRY', 'RATING'],
  RETURN: ['RATING'],
  RATE: ['RATING'],
}

export interface EvaluationTime {
  isOpen: boolean
  /** The windows that count, earliest first; none where the act is bound to no window, or no rule is in force. */
  windows: Window[]
}

/**
 * Whether an act is possible on a day, in the agency's zone. Where no window is in force nothing closes.
 * Source: the windows of the agency (PermenPANRB 6/2022).
 */
export function evaluationTime(
  rules: readonly WindowRule[],
  agencyCode: string,
  { endsOn, wasReturned }: { endsOn: Day; wasReturned: boolean },
  act: EvaluationAct,
  today: Day,
): EvaluationTime {
  const kinds = WINDOWS[act]
  if (!kinds) return { isOpen: true, windows: [] }
  const windows = windowsFor(rules, agencyCode, endsOn).filter(
    ({ kind }) => kinds.includes(kind) || (wasReturned && kind === WindowKind.CORRECTION),
  )
  const isOpen = windows.some(({ opensOn, closesOn }) => opensOn <= today && today <= closesOn)
  return { isOpen: (isOpen || windows.length === 0) && endsOn < today, windows }
}
