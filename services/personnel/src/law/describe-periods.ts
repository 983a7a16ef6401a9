/** When ranks rise, in a sentence. Pure. */
import type { Text } from '@jalur/common'
import type { PromotionRegime } from '../career-rules/requirement-policy'
import { dayText } from '../career-rules/texts'

const MONTHS = 12

/** What a rule about promotion periods says: `6 kali setahun: 1 Februari, 1 April, …`. */
export function periodSentence({ days }: Pick<PromotionRegime, 'days'>): Text {
  const isMonthly = days.length === MONTHS && days.every((day) => day.endsWith('-01'))
  if (isMonthly) return { id: 'Setiap bulan, pada tanggal 1.', en: 'Every month, on the 1st.' }
  const written = days.map((day) => dayText(`2000-${day}`)).map(withoutYear)
  return {
    id: `${days.length} kali setahun: ${written.map(({ id }) => id).join(', ')}.`,
    en: `${days.length} ${days.length === 1 ? 'time' : 'times'} a year: ${written.map(({ en }) => en).join(', ')}.`,
  }
}

const withoutYear = ({ id, en }: Text): Text => ({ id: id.replace(/ \d+$/, ''), en: en.replace(/ \d+$/, '') })
