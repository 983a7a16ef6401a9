/** When ranks rise, as a rule of law for everyone who reads it. Pure. */
import { type Day, type Text } from '@jalur/common'
import type { PromotionRegime } from '../career-rules/requirement-policy'
import { dayText } from '../career-rules/texts'
import { type PolicyVersionStatus, statusOfValidity } from './policy-rule'

const MONTHS = 12

/** What a rule about promotion periods says: `6 kali setahun: 1 Februari, 1 April, …`. */
export function periodSentence({ days }: Pick<PromotionRegime, 'days'>): Text {
  const isMonthly = days.length === MONTHS && days.every((day) => day.endsWith('-01'))
  if (isMonthly) return { id: 'Setiap bulan, pada tanggal 1.', en: 'Every month, on the 1st.' }
  const written = days.map((day) => dayText(`2000-${day}`)).map(withoutYear)
  return {
    id: `${days.length} kali setahun: ${written.map(({ id }) => id).join(', ')}.`,
    en: `${days.length} times a year: ${written.map(({ en }) => en).join(', ')}.`,
  }
}

/** The rules, newest first, with where each stands on a day. */
export const periodRules = (
  regimes: readonly PromotionRegime[],
  day: Day,
): (PromotionRegime & { status: PolicyVersionStatus })[] =>
  [...regimes]
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
    .map((regime) => ({ ...regime, status: statusOfValidity(regime, day) }))

const withoutYear = ({ id, en }: Text): Text => ({ id: id.replace(/ \d+$/, ''), en: en.replace(/ \d+$/, '') })
