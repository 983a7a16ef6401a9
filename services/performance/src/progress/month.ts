/** The reports of people in a month. Pure. */
import type { Day } from '@jalur/common'
import { MONTH_ORDER, monthState, type ProgressCounts, type ProgressMonthState } from './progress-state'

/** A person and the first day of a month. */
export interface MonthOfPerson {
  employeeId: string
  month: Day
}

export interface ProgressMonth extends MonthOfPerson {
  counts: ProgressCounts
  state: ProgressMonthState
  /** The newest day of the month that a report was handed in for; null without one. */
  lastReportedOn: Day | null
  /** The last day on which the superior reminded the person of the month; null where nobody did. */
  lastRemindedOn: Day | null
}

/** Where a month stands in the list: by its state, then by person. */
export interface MonthPlace {
  state: ProgressMonthState
  employeeId: string
}

/** The first day of the month of a day. */
export const firstOf = (day: Day): Day => `${day.slice(0, 7)}-01`

/** The month with its state. */
export const monthOf = (month: Omit<ProgressMonth, 'state'>): ProgressMonth => ({
  ...month,
  state: monthState(month.counts),
})

/** How many people are in each state; states without anybody are named with 0. */
export const countStates = (months: readonly ProgressMonth[]): { state: ProgressMonthState; count: number }[] =>
  MONTH_ORDER.map((state) => ({ state, count: months.filter((it) => it.state === state).length }))

/** The months in these states (null for all), in order: what waits for the superior comes first. */
export const monthsIn = (
  months: readonly ProgressMonth[],
  states: readonly ProgressMonthState[] | null,
): ProgressMonth[] =>
  months.filter(({ state }) => states === null || states.includes(state)).toSorted((a, b) => (isBefore(a, b) ? -1 : 1))

/** The months that follow a place; null for the beginning. */
export const monthsAfter = (months: readonly ProgressMonth[], place: MonthPlace | null): ProgressMonth[] =>
  months.filter((month) => place === null || isBefore(place, month))

function isBefore(a: MonthPlace, b: MonthPlace): boolean {
  const [first, second] = [MONTH_ORDER.indexOf(a.state), MONTH_ORDER.indexOf(b.state)]
  return first === second ? a.employeeId < b.employeeId : first < second
}
