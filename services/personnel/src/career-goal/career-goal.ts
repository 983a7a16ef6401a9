/** The position that a person aims at, and the next thing to do for it. Pure. */
import type { Day } from '@jalur/common'
import type { CareerFacts } from '../career-rules/career-facts'
import { evaluateStep } from '../career-rules/evaluate-step'
import type { Remedy, RemedyKind } from '../career-rules/requirement-check'
import type { RuleBook } from '../career-rules/requirement-policy'
import type { CareerTransition } from '../catalogue/catalogue'

/** A choice as kept: each one and each withdrawal is a row of its own, and the newest holds. */
export interface GoalChoice {
  employeeId: string
  /** 1 for the first choice of a person. */
  version: number
  /** Null: the goal was withdrawn. */
  positionCode: string | null
  chosenOn: Day
}

/** What a person can start at once comes first, what only time brings last. */
const ORDER: readonly RemedyKind[] = [
  'SIGN_PLEDGE',
  'TRAINING',
  'TEST',
  'DOCUMENT',
  'CHECK',
  'STUDY',
  'PERFORM',
  'WAIT',
]

/** The first thing to do for the next step of the way, by today's judgement; null where nothing is left to do. */
export function nextAction(
  rules: RuleBook,
  facts: CareerFacts,
  step: Pick<CareerTransition, 'move' | 'to'>,
  onDate: Day,
): Remedy | null {
  const open = evaluateStep(rules, facts, step, onDate).requirements.filter(({ status }) => status !== 'MET')
  const remedies = open.flatMap((check) => check.remedies)
  return remedies.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))[0] ?? null
}
