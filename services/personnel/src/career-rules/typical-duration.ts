import type { Day } from '@jalur/common'
import type { PositionFacts } from './career-facts'
import { monthsToEarn, pointsToNextLevel } from './credit-points'
import type { StepGoal } from './requirement-check'
import type { FunctionalLevel, RuleBook, StepPolicy } from './requirement-policy'
import { stepPolicies } from './requirement-selection'

/**
 * Months that a step typically takes from the day one enters the position before it: the longest of the requirements
 * that time fills, at the predicate that the credit point policy assumes. Zero where none asks for time.
 */
export function typicalMonths(rules: RuleBook, from: PositionFacts, goal: StepGoal, onDate: Day): number {
  const level = rules.levels.find(({ code }) => code === from.level) ?? null
  return Math.max(0, ...stepPolicies(rules, from, goal, onDate).map((policy) => monthsAsked(policy, level)))
}

function monthsAsked(policy: StepPolicy, level: FunctionalLevel | null): number {
  switch (policy.kind) {
    case 'TIME_IN_RANK':
    case 'TIME_IN_POSITION':
    case 'FIELD_EXPERIENCE':
    case 'PERFORMANCE':
      return policy.parameters.years * 12
    case 'CREDIT_POINTS': {
      const points = level && pointsToNextLevel(level)
      return level && points ? monthsToEarn(points, level, policy.parameters.assumedMultiplier) : 0
    }
    default:
      return 0
  }
}
