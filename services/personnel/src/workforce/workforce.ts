/** The staff of an agency in numbers. Pure: this file imports types only. */
import type { PositionKind } from '../career-rules/career-facts'

/** Counts of those who serve on a day; what nobody has is absent. */
export interface Workforce {
  total: number
  kinds: ReadonlyMap<PositionKind, number>
  /** By code of the rank. */
  ranks: ReadonlyMap<string, number>
  /** By the calendar year in which the retirement age of the position is reached, later than the day. */
  retirements: ReadonlyMap<number, number>
}
