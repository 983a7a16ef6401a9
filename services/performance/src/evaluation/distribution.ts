import Big from 'big.js'
import type { Rule } from '../rule'
import { PerformancePredicate } from './predicate'

/** Predicates of an organisation (predikat kinerja organisasi), best first. Source: PermenPANRB 6/2022. */
export const OrganisationPredicate = {
  EXCELLENT: 'EXCELLENT',
  GOOD: 'GOOD',
  NEEDS_IMPROVEMENT: 'NEEDS_IMPROVEMENT',
  POOR: 'POOR',
  VERY_POOR: 'VERY_POOR',
} as const
export type OrganisationPredicate = keyof typeof OrganisationPredicate

/** A limit on how many of the staff have one of some predicates; shares are exact decimals of the whole, `0.70`. */
export interface DistributionLimit {
  predicates: readonly PerformancePredicate[]
  least?: string
  most?: string
  /** At least so many people, whatever the share. */
  leastCount?: number
}

/** A limit in numbers, as the graph tells it; null where there is none. */
export const shownLimit = ({ predicates, least, most, leastCount }: DistributionLimit) => ({
  predicates,
  least: least === undefined ? null : Number(least),
  most: most === undefined ? null : Number(most),
  leastCount: leastCount ?? null,
})

/** How the predicates of the staff should spread when the organisation has this one. */
export interface DistributionPattern extends Rule {
  organisationPredicate: OrganisationPredicate
  limits: readonly DistributionLimit[]
}

/** How many of the staff have each predicate. */
export type PredicateCounts = Readonly<Record<PerformancePredicate, number>>

/** A limit that the staff do not keep. `count` is how many there are, of `total`. */
export interface DistributionFinding {
  limit: DistributionLimit
  count: number
  total: number
}

/** Below this number of staff, counts are told and no shares. */
export const SHARES_FROM = 10

/**
 * The limits of a pattern that the predicates of the staff do not keep; none for nobody. It is guidance: it warns, asks
 * for a written reason, and never stops a rating.
 * Source: PermenPANRB 6/2022 (three steps: the organisation's predicate, the pattern, the ratings with it in view).
 */
export function distributionFindings({ limits }: DistributionPattern, counts: PredicateCounts): DistributionFinding[] {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (total === 0) return []
  return limits
    .map((limit) => ({ limit, count: limit.predicates.reduce((sum, it) => sum + counts[it], 0), total }))
    .filter(({ limit, count }) => !keeps(limit, count, total))
}

/**
 * The limits that a predicate, about to be given, leaves broken and makes no better: one more of too many, or another
 * one than those of which there are too few. Below `SHARES_FROM` people nothing is asked: counts say little.
 */
export function distributionWarnings(
  pattern: DistributionPattern,
  others: PredicateCounts,
  given: PerformancePredicate,
): DistributionFinding[] {
  const counts = { ...others, [given]: others[given] + 1 }
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (total < SHARES_FROM) return []
  return distributionFindings(pattern, counts).filter(({ limit, count }) => {
    const isTooMany = limit.most !== undefined && new Big(count).gt(new Big(limit.most).times(total))
    return isTooMany === limit.predicates.includes(given)
  })
}

function keeps({ least, most, leastCount }: DistributionLimit, count: number, total: number): boolean {
  const share = new Big(count)
  if (least !== undefined && share.lt(new Big(least).times(total))) return false
  if (most !== undefined && share.gt(new Big(most).times(total))) return false
  return leastCount === undefined || count >= leastCount
}

/** Counts of nobody. */
export const NO_COUNTS: PredicateCounts = Object.fromEntries(
  Object.keys(PerformancePredicate).map((predicate) => [predicate, 0]),
) as Record<PerformancePredicate, number>
