/**
 * Arithmetic on calendar days written as ISO text (`2026-08-01`).
 *
 * An employment day has no time zone and no clock: text compares as time does, so `<` and `>` are used directly.
 */

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MILLISECONDS_PER_DAY = 86_400_000

const toUtc = (day: Day): Date => new Date(`${day}T00:00:00Z`)
const toDay = (date: Date): Day => date.toISOString().slice(0, 10)
const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0)

/** Months since the year 0. On numbers, not on Date objects: rules that look years ahead count months a lot. */
const monthIndex = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const padded = (value: number, length: number): string => String(value).padStart(length, '0')

/** True for text that names a real calendar day, of the year 1 or later. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false
  const [year, month, day] = [yearOf(text), Number(text.slice(5, 7)), Number(text.slice(8))]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The day `days` later (earlier when negative). */
export const addDays = (day: Day, days: number): Day =>
  toDay(new Date(toUtc(day).getTime() + days * MILLISECONDS_PER_DAY))

/** Days from one day to another; negative where the second is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  (toUtc(to).getTime() - toUtc(from).getTime()) / MILLISECONDS_PER_DAY

/** The same day `months` later; the last day of that month where it is shorter (31 January + 1 = 28 February). */
export function addMonths(day: Day, months: number): Day {
  const index = monthIndex(day) + months
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
  const date = Math.min(Number(day.slice(8)), daysInMonth(year, month))
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`
}

/** The same day `years` later; 29 February becomes 28 February in a common year. */
export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12)

/** Whole months from one day to another; 0 where `to` is not later. */
export function wholeMonthsBetween(from: Day, to: Day): number {
  if (to <= from) return 0
  const months = monthIndex(to) - monthIndex(from)
  return addMonths(from, months) > to ? months - 1 : months
}

/** Whole years from one day to another: an age, or a length of service. 0 where `to` is not later. */
export const wholeYearsBetween = (from: Day, to: Day): number => Math.floor(wholeMonthsBetween(from, to) / 12)

/** The first day of the month after the month of `day`. */
export const firstOfNextMonth = (day: Day): Day => addMonths(`${day.slice(0, 7)}-01`, 1)

/** The later of several days. */
export const latest = (...days: Day[]): Day => days.reduce((a, b) => (b > a ? b : a))

/** The calendar year of a day. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** The calendar day that it is at `instant` in an IANA time zone (WITA is `Asia/Makassar`). */
export const dayInZone = (instant: Date, timeZone: string): Day =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant)

/** The instant at which a calendar day ends in an IANA time zone: 7 August in WITA ends at 16.00 UTC. */
export function endOfDay(day: Day, timeZone: string): Date {
  const midnight = toUtc(addDays(day, 1)).getTime()
  // The offset of a zone is known at an instant only; where it changes in these hours, the second look sees the new one.
  const near = midnight - offsetAt(midnight, timeZone)
  return new Date(midnight - offsetAt(near, timeZone))
}

/** What people call the zone: `WIB`, `WITA` or `WIT`; outside Indonesia the distance to UTC. */
export const zoneName = (timeZone: string): string =>
  new Intl.DateTimeFormat('id', { timeZone, timeZoneName: 'short' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')!.value

/** Milliseconds by which the clocks of a zone are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  })
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')]
  const [hour, minute, second] = [parts.get('hour'), parts.get('minute'), parts.get('second')]
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - instant
}
