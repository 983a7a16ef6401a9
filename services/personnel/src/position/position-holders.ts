/** How many hold a position, told so that nobody can be singled out. Pure. */

/** Exact counts as stored. */
export interface PositionCount {
  code: string
  holders: number
  /** Null where no agency reported any. */
  openings: number | null
}

/** Counts as the public may see them. */
export interface PositionHolders {
  /** Rounded to `ROUNDING`; null below `SMALLEST_CELL`. */
  total: number | null
  /** Posts, not persons: exact. */
  vacancies: number | null
}

export const SMALLEST_CELL = 10
export const ROUNDING = 5

/**
 * Leaves out small counts and rounds the others, so that the difference of two answers gives nobody away.
 * Source: UU 27/2022; the limits are our choice.
 */
export const publicHolders = ({ holders, openings }: PositionCount): PositionHolders => ({
  total: holders < SMALLEST_CELL ? null : Math.round(holders / ROUNDING) * ROUNDING,
  vacancies: openings,
})
