/** How many hold a position, told so that nobody can be singled out. Pure. */
import { type Disclosure, toldCount } from '../career-rules/disclosure'

/** Exact counts as stored. */
export interface PositionCount {
  code: string
  holders: number
  /** Null where no agency reported any. */
  openings: number | null
}

/** Counts as the public may see them. */
export interface PositionHolders {
  /** As `toldCount` tells it. */
  total: number | null
  /** Posts, not persons: exact. */
  vacancies: number | null
}

export const publicHolders = ({ holders, openings }: PositionCount, disclosure: Disclosure): PositionHolders => ({
  total: toldCount(holders, disclosure),
  vacancies: openings,
})
