import type { PerformanceRating } from '../../generated/types'

/** The ratings, best first. */
export const RATINGS: PerformanceRating[] = ['ABOVE', 'MEETS', 'BELOW']
