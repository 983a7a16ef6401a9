import { type Day, latest, yearOf } from '@jalur/common'
import type { PromotionRegime, Validity } from './requirement-policy'

/** True where the day lies in the period; the first and the last day both count. */
export const isInForce = ({ validFrom, validTo }: Validity, day: Day): boolean =>
  validFrom <= day && (validTo === null || day <= validTo)

/**
 * The first promotion period on or after a day; each regime gives the periods of its own time only.
 * Null where no regime covers the time that follows.
 * Source: PP 99/2000; Peraturan BKN 4/2023; Peraturan BKN 4/2025.
 */
export function nextPeriod(onOrAfter: Day, regimes: PromotionRegime[]): Day | null {
  const periods = regimes.flatMap((regime) => {
    const from = latest(onOrAfter, regime.validFrom)
    const years = [yearOf(from), yearOf(from) + 1]
    return years
      .flatMap((year) => regime.days.map((day) => `${year}-${day}`))
      .filter((day) => day >= from && isInForce(regime, day))
  })
  return periods.sort()[0] ?? null
}
