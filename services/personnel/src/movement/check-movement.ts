/** Everything that the rules have to say of a movement. Pure. */
import type { RuleBook } from '../career-rules/requirement-policy'
import { actingFindings } from './checks/acting'
import { dateFindings } from './checks/dates'
import { overlapFindings } from './checks/overlap'
import { placementFindings } from './checks/placement'
import { rankFindings } from './checks/rank'
import { requirementFindings, type UnmetRequirement } from './checks/requirements'
import { ruleBench } from './checks/rule-findings'
import { supervisionFindings } from './checks/supervision'
import { type Finding, refuses } from './finding'
import type { MovementOrder } from './movement'
import type { MovementFacts } from './movement-facts'
import type { MovementRule } from './movement-rule'

/** What the rules judge by. */
export interface MovementRules {
  movement: readonly MovementRule[]
  career: RuleBook
}

/** What the career rules say of the position or rank that a movement gives. */
export interface StepAnswer {
  unmet: readonly UnmetRequirement[]
  /** False where the career paths know no step from the position held to this one. */
  isStep: boolean
}

/** Nothing to ask the career rules about: the position stays, or none is given. */
export const NO_STEP_ASKED: StepAnswer = { unmet: [], isStep: true }

/**
 * Every finding about a movement, those that refuse first. All rules are asked, also after one refuses, so that an
 * officer sees the whole list. Never throws; the order must have passed `orderProblems`.
 */
export function checkMovement(
  order: MovementOrder,
  facts: MovementFacts,
  { movement, career }: MovementRules,
  { unmet, isStep }: StepAnswer,
): Finding[] {
  const bench = ruleBench(movement, order)
  const findings = [
    ...overlapFindings(order, facts),
    ...dateFindings(order, facts, bench),
    ...placementFindings(order, facts, bench),
    ...supervisionFindings(order, facts, bench),
    ...actingFindings(order, facts, bench),
    ...rankFindings(order, facts, career, bench),
    ...bench.unless(isStep, 'NOT_A_STEP', 'positionCode', {
      id: 'Peta karier tidak mengenal langkah dari jabatan sekarang ke jabatan ini.',
      en: 'The career paths know no step from the present position to this one.',
    }),
    ...requirementFindings(movement, order, unmet),
  ]
  return [...findings.filter(refuses), ...findings.filter((finding) => !refuses(finding))]
}
