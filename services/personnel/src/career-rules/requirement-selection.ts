import { addDays, type Day } from '@jalur/common'
import type { PositionFacts } from './career-facts'
import { isInForce } from './promotion-periods'
import type { StepGoal } from './requirement-check'
import type { RankPolicy, RankPromotionKind, RuleBook, StepPolicy } from './requirement-policy'

const allows = <Value>(list: Value[] | undefined, value: Value | null): boolean =>
  list === undefined || (value !== null && list.includes(value))

/**
 * The policy rows for a step, in the order of the rule book: in force on the day, both ends included, and selected by
 * every list that the row gives. Where the present group is not known, rows that ask for a group apply too.
 */
export function stepPolicies(
  rules: RuleBook,
  from: Pick<PositionFacts, 'group'> | null,
  { move, to }: StepGoal,
  onDate: Day,
): StepPolicy[] {
  return rules.stepPolicies.filter(
    ({ selector, validFrom, validTo }) =>
      isInForce({ validFrom, validTo }, onDate) &&
      allows(selector.moves, move) &&
      (from === null || allows(selector.fromGroups, from.group)) &&
      allows(selector.toKinds, to.kind) &&
      allows(selector.toLevels, to.level) &&
      allows(selector.toCategories, to.category),
  )
}

/** The day on which the rules of steps that hold on `onDate` last changed: between two changes every day is alike. */
export const lawChangedOn = ({ stepPolicies: policies }: RuleBook, onDate: Day): Day =>
  policies
    .flatMap(({ validFrom, validTo }) => (validTo === null ? [validFrom] : [validFrom, addDays(validTo, 1)]))
    .filter((day) => day <= onDate)
    .reduce((last, day) => (day > last ? day : last), '')

/** The policy rows for a rise in rank of a kind, in force on the day. */
export const rankPolicies = (rules: RuleBook, kind: RankPromotionKind, onDate: Day): RankPolicy[] =>
  rules.rankPolicies.filter((policy) => isInForce(policy, onDate) && policy.selector.rankPromotions.includes(kind))
