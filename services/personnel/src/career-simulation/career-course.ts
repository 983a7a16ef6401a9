/** A career as it has become after some simulated years, and what changes it. Pure. */
import { addDays, type Day, firstOfNextMonth, yearOf } from '@jalur/common'
import Big from 'big.js'
import type { CareerFacts, PerformancePredicate, PositionFacts, Rank } from '../career-rules/career-facts'
import { careerRule } from '../career-rules/career-rule'
import { pointsToRank } from '../career-rules/credit-points'
import { isAtLeast } from '../career-rules/evaluators/education'
import { isInForce } from '../career-rules/promotion-periods'
import type { FunctionalLevel, RuleBook } from '../career-rules/requirement-policy'
import { type CareerAssumptions, predicateAssumed } from './career-assumptions'
import { type CreditLedger, type CreditOutlook, pointsOn } from './credit-ledger'

/** How a predicate weighs in credit points (exact decimal), from `validFrom` to `validTo`, both included. */
export interface PredicateMultiplier {
  predicate: PerformancePredicate
  exactMultiplier: string
  validFrom: Day
  validTo: Day | null
}

/** What a simulation starts from: the law, one person, and the day. */
export interface CareerStart {
  rules: RuleBook
  facts: CareerFacts
  multipliers: readonly PredicateMultiplier[]
  today: Day
}

/** Where a career has come to. */
export interface CareerCourse {
  /** As on record, with rank, position, education and so on as they have become; predicates are those on record. */
  facts: CareerFacts
  /** Null without a functional level, and where no points are on record. */
  ledger: CreditLedger | null
}

/** The day itself where it is the first of a month, else the first of the next month. */
export const monthFrom = (day: Day): Day => (day.endsWith('-01') ? day : firstOfNextMonth(day))

/**
 * The first year that has no predicate on record for lack of time, not by omission: last year while its evaluation may
 * still be open, this year otherwise.
 */
export function firstOpenYear({ stepPolicies }: RuleBook, today: Day): number {
  const ratedBy = stepPolicies.flatMap((policy) => (policy.kind === 'PERFORMANCE' ? [policy.parameters.ratedBy] : []))
  const lastDay = ratedBy.sort().at(-1) ?? '12-31'
  return today.slice(5) > lastDay ? yearOf(today) : yearOf(today) - 1
}

/** How the years earn credit points: as on record, else as assumed, by the multiplier in force when the year ends. */
export function creditOutlook(
  { rules, facts, multipliers, today }: CareerStart,
  assumptions: CareerAssumptions,
): CreditOutlook {
  const recorded = new Map(facts.performance?.recentPredicates.map(({ year, predicate }) => [year, predicate]))
  const predicateOf = (year: number): PerformancePredicate => recorded.get(year) ?? predicateAssumed(assumptions, year)
  return {
    conversion: assumptions.creditConversion,
    predicateOf,
    firstOpenYear: firstOpenYear(rules, today),
    multiplierOf: (year) => {
      const rated = predicateOf(year)
      const row = multipliers.find((each) => each.predicate === rated && isInForce(each, `${year}-12-31`))
      return row?.exactMultiplier ?? null
    },
  }
}

/** The career today. */
export function startOf({ rules, facts }: CareerStart): CareerCourse {
  const { performance, position } = facts
  const level = levelOf(rules, position)
  if (!level || !position || !performance || performance.creditPoints === null) return { facts, ledger: null }
  const { creditPoints, creditPointsThrough } = performance
  const from = monthFrom(creditPointsThrough === null ? position.since : addDays(creditPointsThrough, 1))
  return { facts, ledger: { level, opening: new Big(creditPoints), from } }
}

/** The facts on a day: with the points earned, and the predicates of the years that have ended, until then. */
export function factsOn({ facts, ledger }: CareerCourse, outlook: CreditOutlook, day: Day): CareerFacts {
  const { performance } = facts
  if (performance === null) return facts
  const recorded = new Set(performance.recentPredicates.map(({ year }) => year))
  const predicates = [...performance.recentPredicates]
  for (let year = outlook.firstOpenYear; year < yearOf(day); year++) {
    if (!recorded.has(year)) predicates.push({ year, predicate: outlook.predicateOf(year) })
  }
  const credit = ledger
    ? { creditPoints: pointsOn(ledger, outlook, day).toString(), creditPointsThrough: addDays(day, -1) }
    : { creditPoints: null, creditPointsThrough: null }
  return { ...facts, performance: { ...credit, recentPredicates: predicates } }
}

/** The career with another rank from a day on. */
export const promoted = (course: CareerCourse, rank: Rank, since: Day): CareerCourse => ({
  ...course,
  facts: { ...course.facts, rank: { ...rank, since } },
})

/**
 * The career in another position from a day on. Entering another level starts the points anew, at those of the rank
 * held; points go along to a position of the same level.
 * Source: PermenPANRB 1/2023, Peraturan BKN 3/2023 (R-AK-1, not verified).
 */
export function appointed(
  course: CareerCourse,
  position: PositionFacts,
  day: Day,
  { rules }: CareerStart,
): CareerCourse {
  const facts: CareerFacts = {
    ...course.facts,
    position: { ...position, since: day },
    positionHistory: [...course.facts.positionHistory, { ...position, effectiveFrom: day }],
  }
  const level = levelOf(rules, position)
  if (!level || facts.performance === null) return { facts, ledger: null }
  if (level.code === course.ledger?.level.code) return { facts, ledger: course.ledger }
  const opening = facts.rank ? pointsToRank(level, facts.rank) : new Big(0)
  return { facts, ledger: { level, opening, from: day } }
}

/**
 * The career with a further degree from a day on; the first one that is higher adds a share of the points of a rank.
 * Source: PermenPANRB 1/2023 (R-AK-2).
 */
export function graduated(
  { facts, ledger }: CareerCourse,
  education: NonNullable<CareerFacts['education']>,
  day: Day,
  { rules }: CareerStart,
): CareerCourse {
  if (facts.education !== null && isAtLeast(facts.education, education)) return { facts, ledger }
  const bonus = ledger && careerRule(rules.careerRules, 'DEGREE_BONUS', day)
  if (!ledger || !bonus) return { facts: { ...facts, education }, ledger }
  const points = new Big(ledger.level.pointsPerRank).times(bonus.parameters.share)
  return { facts: { ...facts, education }, ledger: { ...ledger, opening: ledger.opening.plus(points) } }
}

export const levelOf = ({ levels }: RuleBook, position: PositionFacts | null): FunctionalLevel | null =>
  levels.find(({ code }) => code === position?.level) ?? null
