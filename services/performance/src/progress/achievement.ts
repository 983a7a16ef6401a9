/** What reports come to against the target of an indicator. Pure. */
import Big from 'big.js'
import type { Day, Language, Text } from '@jalur/common'
import { dayText } from '../evaluation/words'
import type { Indicator } from '../plan/plan'

/** What was reported of an indicator, drafts left out. */
export interface Reached {
  /** The last value that was reported, exact decimal; null where nothing was measured. */
  value: string | null
  /** How many reports name the indicator. */
  reports: number
  /** The newest day that was reported on; null without a report. */
  lastReportedOn: Day | null
}

type Measure = Pick<Indicator, 'target' | 'unit'>

/**
 * The last value as a part of the target: 0.5 is half, more than 1 is above; null without value or target. Values are
 * not added up, since each says what was reached in all.
 */
export const shareOf = ({ value }: Pick<Reached, 'value'>, { target }: Pick<Measure, 'target'>): number | null =>
  value === null || target === null ? null : new Big(value).div(target).round(4).toNumber()

/** The rule, what it was applied to, the result, and what would change it, in one language. */
export function explainAchievement(reached: Reached, measure: Measure, language: Language): string[] {
  const share = shareOf(reached, measure)
  return [RULE, inputs(reached, measure), share === null ? UNMEASURED : result(share), CHANGE].map(
    (text) => text[language],
  )
}

function inputs({ value, reports, lastReportedOn }: Reached, { target, unit }: Measure): Text {
  const amount = (number: string | null, language: Language): string =>
    number === null ? '–' : [numberIn(Number(number), language), ...(unit === null ? [] : [unit])].join(' ')
  const last: Text = lastReportedOn === null ? { id: '–', en: '–' } : dayText(lastReportedOn)
  return {
    id: `Laporan: ${reports}, terakhir ${last.id}. Capaian terakhir: ${amount(value, 'id')}. Target: ${amount(target, 'id')}.`,
    en: `Reports: ${reports}, the last of ${last.en}. Last value: ${amount(value, 'en')}. Target: ${amount(target, 'en')}.`,
  }
}

const result = (share: number): Text => ({
  id: `Capaian terhadap target: ${numberIn(share * 100, 'id')} %.`,
  en: `Reached of the target: ${numberIn(share * 100, 'en')} %.`,
})

const numberIn = (number: number, language: Language): string =>
  number.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 2 })

const RULE: Text = {
  id: 'Setiap laporan menyebut capaian seluruhnya sampai hari itu, jadi yang terakhir yang berlaku dan tidak dijumlahkan. Ini bantuan baca, bukan rating.',
  en: 'Each report says what was reached in all up to its day, so the last one counts and nothing is added up. It is a help for the eye, no rating.',
}
const UNMEASURED: Text = {
  id: 'Belum ada capaian yang dapat dibandingkan dengan target.',
  en: 'There is nothing yet to hold against the target.',
}
const CHANGE: Text = {
  id: 'Berubah bila laporan berikutnya menyebut indikator ini, atau target direvisi dengan persetujuan atasan.',
  en: 'It changes with the next report that names this indicator, or where the target is revised with the consent of the superior.',
}
