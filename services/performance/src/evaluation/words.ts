/** Ratings, predicates and days as sentences say them, in Indonesian and in English. */
import type { Day, Text } from '@jalur/common'
import type { PerformancePredicate, Rating } from './predicate'

export const RATING_WORDS: Readonly<Record<Rating, Text>> = {
  ABOVE: { id: 'di atas ekspektasi', en: 'above expectation' },
  MEETS: { id: 'sesuai ekspektasi', en: 'as expected' },
  BELOW: { id: 'di bawah ekspektasi', en: 'below expectation' },
}

export const PREDICATE_WORDS: Readonly<Record<PerformancePredicate, Text>> = {
  VERY_GOOD: { id: 'Sangat Baik', en: 'Very good' },
  GOOD: { id: 'Baik', en: 'Good' },
  NEEDS_IMPROVEMENT: { id: 'Butuh Perbaikan', en: 'Needs improvement' },
  POOR: { id: 'Kurang', en: 'Poor' },
  VERY_POOR: { id: 'Sangat Kurang', en: 'Very poor' },
}

const monthNames = (locale: string): string[] => {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month, 1)))
}
const MONTH_NAMES = { id: monthNames('id-ID'), en: monthNames('en-GB') }

/** `Juli 2026`, `July 2026`. */
export function monthText(day: Day): Text {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7)) - 1]
  return { id: `${MONTH_NAMES.id[month]} ${year}`, en: `${MONTH_NAMES.en[month]} ${year}` }
}

/** `15 Agustus 2026`, `15 August 2026`. */
export function dayText(day: Day): Text {
  const { id, en } = monthText(day)
  return { id: `${Number(day.slice(8))} ${id}`, en: `${Number(day.slice(8))} ${en}` }
}
