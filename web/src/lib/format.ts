import { currentZone, zoneName } from './zone'

const LOCALES = { id: 'id-ID', en: 'en-GB' }

const localeOf = (language: string): string => (language === 'en' ? LOCALES.en : LOCALES.id)

/** `2028-03-01` → `1 Maret 2028`. A calendar day has no zone: it is read and written in UTC. */
export function formatDay(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** `2028-03-01` → `Maret 2028`. */
export function formatMonth(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** `2028-03-01` → `Mar`: the name of a month where there is little room. */
export const formatMonthName = (day: string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** `04-01` → `1 April`: a day of every year. */
export function formatDayOfYear(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return format.format(new Date(`2001-${day}T00:00:00Z`))
}

/** An instant as a day and time in the zone of the own agency, which is named: `23 November 2026 pukul 14.05 WITA`. */
export function formatInstant(instant: string, language: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: currentZone(),
  })
  return `${format.format(new Date(instant))} ${zoneName()}`
}

/** The calendar day of an instant in the zone of the own agency, `YYYY-MM-DD`. */
export const dayOf = (instant: string | Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: currentZone() }).format(new Date(instant))

/** Today's calendar day in the zone of the own agency, `YYYY-MM-DD`. */
export const today = (): string => dayOf(new Date())

/** `81.25` → `81,25`; at most two decimals, and no fewer than `least`. */
export const formatNumber = (value: number, language: string, least = 0): string =>
  new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: least, maximumFractionDigits: 2 }).format(value)

/** An exact decimal of the graph, all its places kept: `81.25` → `81,25`. */
export const formatDecimal = (decimal: string, language: string): string =>
  new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 6 }).format(Number(decimal))

/** A size in bytes → `820 kB`, `1,4 MB`. */
export function formatSize(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [bytes / 1_000_000, 'MB']
  const format = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 1 })
  return `${format.format(value)} ${unit}`
}

/** An 18-digit NIP in its customary groups, 8-6-1-3; other text is left alone. */
export const formatNip = (nip: string): string => nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4')

/** The first letters of the first and last word of a name, academic titles left out. */
export function initialsOf(name: string): string {
  const words = name
    .split(',')[0]!
    .split(/\s+/)
    .filter((word) => word && !word.endsWith('.'))
  const letters = words.length > 1 ? [words[0]!, words[words.length - 1]!] : words
  return letters.map((word) => word[0]!.toUpperCase()).join('')
}
