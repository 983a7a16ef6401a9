import type { Day } from '@jalur/common'
import type { CareerFacts, PositionFacts, Rank } from './career-facts'
import { describeRankPoints, evaluateCreditPoints } from './evaluators/credit-points'
import { evaluatePerformance } from './evaluators/performance'
import { evaluateRankCeiling } from './evaluators/rank-ceiling'
import { evaluateRankRange } from './evaluators/rank-range'
import { evaluateTimeInRank } from './evaluators/time-in-rank'
import { periodFrom, periodsAfter, regimeOn } from './promotion-periods'
import type { RankPromotion, RequirementCheck } from './requirement-check'
import type { RankParameters, RankPolicy, RankPromotionKind, RuleBook } from './requirement-policy'
import { rankPolicies } from './requirement-selection'
import { notRecorded, verdictOf } from './verdict'

/** A person whose present rank and position are known. */
type RankedFacts = CareerFacts & {
  rank: NonNullable<CareerFacts['rank']>
  position: NonNullable<CareerFacts['position']>
}

const isRanked = (facts: CareerFacts): facts is RankedFacts => facts.rank !== null && facts.position !== null

/** Promotion periods that an answer tells of. */
const PERIODS_TOLD = 3

/**
 * The next rise in rank, how it comes about and what is missing, on a day. Dates are rounded up to a promotion period
 * by the law of the day. Null at the highest rank, and for whoever has no rank or position on record.
 * Source: PP 99/2000 jo. PP 12/2002; PermenPANRB 1/2023 (functional positions).
 */
export function rankPromotion(rules: RuleBook, facts: CareerFacts, onDate: Day): RankPromotion | null {
  if (!isRanked(facts)) return null
  const to = nextRank(rules, facts.rank)
  if (!to) return null
  const kind = promotionKind(facts.position, to)
  const requirements = rankPolicies(rules, kind, onDate).map((policy) => evaluate(policy, facts, to, onDate, rules))
  const regime = regimeOn(rules.promotionRegimes, onDate)
  return {
    to,
    kind,
    periods: periodsAfter(onDate, regime, PERIODS_TOLD),
    periodBasis: regime && regime.legalBasis,
    ...verdictOf(requirements, facts, onDate, (day) => periodFrom(day, regime)),
  }
}

/**
 * The first day on which a rank may be reached by promotions in a row, performance being good; null where education,
 * the range of the position, retirement or an unknown fact stands against it. `onDate` where the rank is held already.
 */
export function dayRankIsReached(rules: RuleBook, facts: CareerFacts, wanted: Rank, onDate: Day): Day | null {
  if (!isRanked(facts)) return null
  let { rank } = facts
  let day = onDate
  while (rank.ordinal < wanted.ordinal) {
    const to = nextRank(rules, rank)
    const reached = to ? dayOfPromotion(rules, { ...facts, rank }, to, day, onDate) : null
    if (!to || !reached) return null
    rank = { ...to, since: reached }
    day = reached
  }
  return day
}

function dayOfPromotion(rules: RuleBook, facts: RankedFacts, to: Rank, notBefore: Day, onDate: Day): Day | null {
  const requirements = rankPolicies(rules, promotionKind(facts.position, to), onDate)
    .filter(({ kind }) => kind !== 'PERFORMANCE')
    .map((policy) => evaluate(policy, facts, to, onDate, rules))
  const regime = regimeOn(rules.promotionRegimes, onDate)
  return verdictOf(requirements, facts, notBefore, (day) => periodFrom(day, regime)).earliestDate
}

function evaluate(policy: RankPolicy, facts: RankedFacts, to: Rank, onDate: Day, rules: RuleBook): RequirementCheck {
  switch (policy.kind) {
    case 'RANK':
      return evaluateRankRange(policy, facts, to)
    case 'EDUCATION':
      return evaluateRankCeiling(policy, facts, to, rules)
    case 'TIME_IN_RANK':
      return evaluateTimeInRank(policy, yearsInRank(policy.parameters, facts), facts, onDate)
    case 'CREDIT_POINTS':
      return facts.undated.includes(policy.kind)
        ? notRecorded(policy, describeRankPoints(rules, facts.position.level, to).required, onDate)
        : evaluateCreditPoints(policy, facts, to, onDate, rules)
    case 'PERFORMANCE':
      return evaluatePerformance(policy, facts, onDate)
  }
}

function yearsInRank(
  { years, yearsBelowRange }: RankParameters['TIME_IN_RANK'],
  { rank, position }: RankedFacts,
): number {
  const isBelowRange = position.minimumRank !== null && rank.ordinal < position.minimumRank.ordinal
  return isBelowRange ? (yearsBelowRange ?? years) : years
}

/** Regular for general staff and above the range of a structural position; by credit points in functional ones. */
function promotionKind(position: PositionFacts, to: Rank): RankPromotionKind {
  if (position.kind === 'FUNCTIONAL') return 'FUNCTIONAL'
  const isLeading = position.kind !== 'IMPLEMENTER'
  return isLeading && position.maximumRank && to.ordinal <= position.maximumRank.ordinal ? 'STRUCTURAL' : 'REGULAR'
}

const nextRank = ({ ranks }: RuleBook, { ordinal }: Rank): Rank | undefined =>
  ranks.find((rank) => rank.ordinal === ordinal + 1)
