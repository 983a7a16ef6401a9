/** How far a fact has come towards what is required, both in one unit. */
export interface Measure {
  actual: number
  required: number
}

const MONTHS_PER = { year: 12, month: 1 }
const YEARS = /(\d+(?:[.,]\d+)?)\s*(?:tahun|years?)/i
const MONTHS = /(\d+)\s*(?:bulan|months?)/i
const NUMBER = /^\D{0,3}(\d+(?:[.,]\d+)?)/

const toNumber = (text: string): number => Number(text.replace(',', '.'))

/** A length of time in months from `2 tahun 3 bulan` or `2 years`; null when the text names none. */
export function monthsIn(text: string): number | null {
  const [years, months] = [YEARS.exec(text), MONTHS.exec(text)]
  if (!years && !months) return null
  return toNumber(years?.[1] ?? '0') * MONTHS_PER.year + toNumber(months?.[1] ?? '0') * MONTHS_PER.month
}

/**
 * The measure behind two texts such as `81,25` of `100`, or `1 tahun 3 bulan` of `2 tahun`.
 * Null where the texts are no quantities, or where the requirement is zero: nothing to draw then.
 */
export function measureOf(actual: string | null, required: string): Measure | null {
  if (!actual) return null
  const needed = monthsIn(required) ?? numberIn(required)
  const have = monthsIn(required) === null ? numberIn(actual) : (monthsIn(actual) ?? zeroIn(actual))
  return needed && have !== null ? { actual: have, required: needed } : null
}

/** `81,25 angka kredit` of `100 angka kredit` → `81,25`: a unit that both share is said once. */
export function withoutSharedUnit(actual: string, required: string): string {
  const [, quantity, unit] = /^([\d.,]+)\s+(.+)$/.exec(actual) ?? []
  return quantity && unit && required.endsWith(unit) ? quantity : actual
}

function numberIn(text: string): number | null {
  const match = NUMBER.exec(text)
  return match ? toNumber(match[1]!) : null
}

const zeroIn = (text: string): number | null => (/^0\b/.test(text) ? 0 : null)
