import { addDays, type Day } from '@jalur/common'
import type { PositionFacts } from './career-facts'
import { isInForce } from './promotion-periods'
import type { StepGoal } from './requirement-check'
import type { RankPolicy, RankPromotionKind, RuleBook, StepPolicy, StepSelector } from './requirement-policy'

const allows = <Value>(list: Value[] | undefined, value: Value | null): boolean =>
  list === undefined || (value !== null && list.includes(value))

/** Is a step selected by every list that is given? Where the present group is not known, any asked for is taken to fit. */
export const selects = (
  { moves, fromGroups, toKinds, toLevels, toCategories }: StepSelector,
  from: Pick<PositionFacts, 'group'> | null,
  { move, to }: StepGoal,
): boolean =>
  allows(moves, move) &&
  (from === null || allows(fromGroups, from.group)) &&
  allows(toKinds, to.kind) &&
  allows(toLevels, to.level) &&
  allows(toCategories, to.category)

/** The policy rows for steps that are in force on the day, both ends included, in the order of the rule book. */
export const policiesInForce = ({ stepPolicies: policies }: RuleBook, onDate: Day): StepPolicy[] =>
  policies.filter((policy) => isInForce(policy, onDate))

/** Those of them that are about a step. */
export const stepPolicies = (
  rules: RuleBook,
  from: Pick<PositionFacts, 'group'> | null,
  goal: StepGoal,
  onDate: Day,
): StepPolicy[] => policiesInForce(rules, onDate).filter(({ selector }) => selects(selector, from, goal))

/** The day on which the rules of steps that hold on `onDate` last changed: between two changes every day is alike. */
export const lawChangedOn = ({ stepPolicies: policies }: RuleBook, onDate: Day): Day =>
  policies
    .flatMap(({ validFrom, validTo }) => (validTo === null ? [validFrom] : [validFrom, addDays(validTo, 1)]))
    .filter((day) => day <= onDate)
    .reduce((last, day) => (day > last ? day : last), '')

/** The policy rows for a rise in rank of a kind, in force on the day. */
export const rankPolicies = (rules: RuleBook, kind: RankPromotionKind, onDate: Day): RankPolicy[] =>
  rules.rankPolicies.filter((policy) => isInForce(policy, onDate) && policy.selector.rankPromotions.includes(kind))
