/** How a predicate weighs in credit points. Pure: this file imports nothing outward. */
import type { Day } from '@jalur/common'
import type { PerformancePredicate } from '../evaluation/predicate'

/** A row of the law: valid from `validFrom` to `validTo`, both included; null is open-ended. */
export interface PredicateMultiplier {
  predicate: PerformancePredicate
  /** Share of the coefficient of the level that a year of this predicate earns: 1 is the whole. */
  multiplier: number
  /** The same, exact: decimal text. */
  exactMultiplier: string
  validFrom: Day
  validTo: Day | null
  regulation: { code: string }
  article: string | null
}
