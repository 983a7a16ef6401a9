/** Performance predicates. Pure: this file imports nothing. */

/** Performance predicates (predikat kinerja), best first. Source: PermenPANRB 6/2022. */
export const PerformancePredicate = {
  VERY_GOOD: 'VERY_GOOD',
  GOOD: 'GOOD',
  NEEDS_IMPROVEMENT: 'NEEDS_IMPROVEMENT',
  POOR: 'POOR',
  VERY_POOR: 'VERY_POOR',
} as const
export type PerformancePredicate = keyof typeof PerformancePredicate

/** Ratings of work results and of behaviour against what was expected (ekspektasi). */
export const Rating = { ABOVE: 'ABOVE', MEETS: 'MEETS', BELOW: 'BELOW' } as const
export type Rating = keyof typeof Rating

/** Place of a predicate, 5 (Sangat Baik) to 1 (Sangat Kurang): to compare by, no rating. */
export const placeOf = (predicate: PerformancePredicate): number =>
  5 - Object.keys(PerformancePredicate).indexOf(predicate)
