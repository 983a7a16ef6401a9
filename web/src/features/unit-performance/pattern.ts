import type { PerformancePredicate } from '../../generated/types'
import type { UnitPerformanceQuery } from '../../generated/unit-performance'

type Counts = readonly { predicate: PerformancePredicate; count: number }[]
type Limit = UnitPerformanceQuery['distributionPatterns'][number]['limits'][number]

/** A limit of the pattern held against what is there. */
export interface HeldLimit {
  limit: Limit
  /** How many have one of its predicates, and of how many. */
  count: number
  total: number
  isKept: boolean
}

/** Holds the predicates of an agency against the limits of its pattern. It is guidance, no verdict. */
export function holdAgainst(limits: readonly Limit[], counts: Counts): HeldLimit[] {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return limits.map((limit) => {
    const count = counts.reduce((sum, it) => (limit.predicates.includes(it.predicate) ? sum + it.count : sum), 0)
    const share = total ? count / total : 0
    const isKept =
      (limit.most === null || share <= limit.most) &&
      (limit.least === null || share >= limit.least) &&
      (limit.leastCount === null || count >= limit.leastCount)
    return { limit, count, total, isKept }
  })
}
