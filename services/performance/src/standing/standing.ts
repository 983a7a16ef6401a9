/** What performance tells about a person. Pure: this file imports nothing outward. */
import type { Day } from '@jalur/common'
import type { PerformancePredicate } from '../evaluation/predicate'

export interface YearlyPredicate {
  year: number
  predicate: PerformancePredicate
}

export interface PerformanceStanding {
  creditPoints: number | null
  /** The same number, exact: decimal text of up to 6 places. */
  exactCreditPoints: string | null
  creditPointsThrough: Day | null
  /** Newest first. */
  recentPredicates: YearlyPredicate[]
}
