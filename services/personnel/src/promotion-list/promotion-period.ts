/** Promotion periods as callers name them. Pure. */
import { addMonths, type Day, isDay, type Text } from '@jalur/common'
import { periodFrom, periodsAfter, regimeOn } from '../career-rules/promotion-periods'
import type { PromotionRegime } from '../career-rules/requirement-policy'

/** What callers write for the next period after today. */
export const NEXT_PERIOD = 'NEXT'

/** How far ahead a list may be prepared, in months. */
const MONTHS_AHEAD = 12

/** The first day of the period that a caller names; null for text that names none. `NEXT` is the next after today. */
export function periodNamed(name: string, regimes: readonly PromotionRegime[], today: Day): Day | null {
  if (name === NEXT_PERIOD) return periodsAfter(today, regimeOn(regimes, today), 1)[0] ?? null
  return isDay(name) && periodFrom(name, regimeOn(regimes, name)) === name ? name : null
}

/** Why no list can be prepared for a period; null where one can. A period that has begun takes nobody new. */
export function preparationProblem(
  period: Day,
  today: Day,
): { refusal: 'PERIOD_BEGUN' | 'PERIOD_TOO_FAR'; message: Text } | null {
  if (period <= today) {
    return {
      refusal: 'PERIOD_BEGUN',
      message: {
        id: 'Periode ini sudah mulai. Pilih periode berikutnya.',
        en: 'This period has begun. Choose a later one.',
      },
    }
  }
  if (period > addMonths(today, MONTHS_AHEAD)) {
    return {
      refusal: 'PERIOD_TOO_FAR',
      message: {
        id: `Periode ini lebih dari ${MONTHS_AHEAD} bulan lagi. Datanya belum dapat dinilai.`,
        en: `This period is more than ${MONTHS_AHEAD} months ahead. Its facts cannot be judged yet.`,
      },
    }
  }
  return null
}
