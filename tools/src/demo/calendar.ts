/**
 * Two integers stand for time while data is made: a month counts from year 0 (`year * 12 + month - 1`) and means its
 * first day; a day counts from 1970-01-01. Rows hold ISO days.
 */
const isoDays = new Map<number, string>()

export function monthOf(isoDay: string): number {
  return Number(isoDay.slice(0, 4)) * 12 + Number(isoDay.slice(5, 7)) - 1
}

export function yearOfMonth(month: number): number {
  return Math.floor(month / 12)
}

/** First day of the month, as a day number. */
export function firstDay(month: number): number {
  return Date.UTC(yearOfMonth(month), month % 12, 1) / 86_400_000
}

export function dayOf(isoDay: string): number {
  return Date.parse(`${isoDay}T00:00:00Z`) / 86_400_000
}

export function toIsoDay(day: number): string {
  let iso = isoDays.get(day)
  if (iso === undefined) {
    iso = new Date(day * 86_400_000).toISOString().slice(0, 10)
    isoDays.set(day, iso)
  }
  return iso
}

/** ISO day of the first of the month. */
export function toIsoMonth(month: number): string {
  return `${yearOfMonth(month)}-${twoDigits((month % 12) + 1)}-01`
}

export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

const firstMonthOfSixPeriods = 2024 * 12
const firstMonthOfTwelvePeriods = 2025 * 12 + 9

/**
 * First month on or after `month` in which ranks were raised: April and October, six months a year from 2024, every
 * month from October 2025.
 *
 * Source: PP 99/2000; Peraturan BKN 4/2023; Peraturan BKN 4/2025.
 */
export function promotionMonth(month: number): number {
  let candidate = month
  while (!isPromotionMonth(candidate)) candidate++
  return candidate
}

export function isPromotionMonth(month: number): boolean {
  if (month >= firstMonthOfTwelvePeriods) return true
  const ofYear = (month % 12) + 1
  return month >= firstMonthOfSixPeriods ? ofYear % 2 === 0 : ofYear === 4 || ofYear === 10
}
