import { addDays, type Day } from '@jalur/common'

/** Numbers of the formats that Excel has built in for days and times. */
const BUILT_IN: readonly [first: number, last: number][] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** What is no letter of a date in a format: texts in quotes, escaped letters, colours and conditions. */
const NOT_DATE = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g

/** True for a number format that shows a day. */
export const isDateFormat = (id: number, code: string | undefined): boolean =>
  code === undefined
    ? BUILT_IN.some(([first, last]) => id >= first && id <= last)
    : /[dy]|mmm/i.test(code.replace(NOT_DATE, ''))

/** The last day that Excel knows, counted from 1900. */
const LAST_SERIAL = 2_958_465

/**
 * The day of a number of days; null for one that is no day. Counted from 1900, Excel takes that year for a leap year, so
 * that numbers before March of it are one less.
 */
export function dayOfSerial(serial: number, from1904: boolean): Day | null {
  const days = Math.floor(serial)
  if (!(days >= (from1904 ? 0 : 1) && days <= LAST_SERIAL)) return null
  if (from1904) return addDays('1904-01-01', days)
  return addDays('1899-12-30', days < 60 ? days + 1 : days)
}
