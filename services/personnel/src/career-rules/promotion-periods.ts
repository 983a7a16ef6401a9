import { addDays, type Day, yearOf } from '@jalur/common'
import type { PromotionRegime, Validity } from './requirement-policy'

/** True where the day lies in the period; the first and the last day both count. */
export const isInForce = ({ validFrom, validTo }: Validity, day: Day): boolean =>
  validFrom <= day && (validTo === null || day <= validTo)

/** The regime in force on a day; null where none covers it. */
export const regimeOn = (regimes: readonly PromotionRegime[], day: Day): PromotionRegime | null =>
  regimes.find((regime) => isInForce(regime, day)) ?? null

/**
 * The first promotion period on or after a day by one regime, which is taken to stay: an answer as of a day knows the
 * law of that day. Null without a regime.
 * Source: PP 99/2000; Peraturan BKN 4/2023; Peraturan BKN 4/2025.
 */
export function periodFrom(onOrAfter: Day, regime: PromotionRegime | null): Day | null {
  const years = [yearOf(onOrAfter), yearOf(onOrAfter) + 1]
  const periods = years.flatMap((year) => (regime?.days ?? []).map((day) => `${year}-${day}`))
  return periods.filter((day) => day >= onOrAfter).sort()[0] ?? null
}

/** The next promotion periods after a day, earliest first: a period on the day itself takes nobody new. */
export function periodsAfter(day: Day, regime: PromotionRegime | null, count: number): Day[] {
  const periods: Day[] = []
  for (let last = day; periods.length < count; ) {
    const next = periodFrom(addDays(last, 1), regime)
    if (next === null) break
    periods.push(next)
    last = next
  }
  return periods
}
