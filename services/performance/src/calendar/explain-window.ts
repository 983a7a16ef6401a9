/** Why a window lies where it does. Pure. */
import type { Text } from '@jalur/common'
import type { Window, WindowKind } from '../cycle/window'
import { dayText, monthText } from '../evaluation/words'

const NAMES: Readonly<Record<WindowKind, Text>> = {
  ENTRY: { id: 'Pengisian', en: 'Entry' },
  RATING: { id: 'Penilaian', en: 'Rating' },
  CORRECTION: { id: 'Perbaikan', en: 'Correction' },
}

/** `Penilaian Juli 2026`, `Rating of July 2026`. */
export const windowName = ({ kind, month }: Pick<Window, 'kind' | 'month'>): Text => ({
  id: `${NAMES[kind].id} ${monthText(month).id}`,
  en: `${NAMES[kind].en} of ${monthText(month).en}`,
})

/** The rule, what it was applied to, what it came to, and who can set another. */
export function explainWindow({ kind, month, opensOn, closesOn, rule }: Window): Text {
  const { fromDay, toDay, monthsAfter, decision } = rule
  const name = windowName({ kind, month })
  const place = {
    id: monthsAfter === 0 ? 'bulan itu juga' : `${monthsAfter} bulan sesudahnya`,
    en: monthsAfter === 0 ? 'the same month' : `${monthsAfter} month${monthsAfter > 1 ? 's' : ''} later`,
  }
  const source = decision
    ? { id: `keputusan instansi ${decision}`, en: `decision ${decision} of the agency` }
    : { id: 'aturan bersama semua instansi', en: 'the rule common to all agencies' }
  return {
    id: `${name.id} dibuka tanggal ${fromDay} sampai ${toDay}, ${place.id}: ${dayText(opensOn).id} sampai ${dayText(closesOn).id}, menurut ${source.id}. Pengelola kepegawaian instansi dapat menetapkan hari lain untuk bulan yang jendelanya belum dibuka.`,
    en: `${name.en} is open on days ${fromDay} to ${toDay}, ${place.en}: ${dayText(opensOn).en} to ${dayText(closesOn).en}, by ${source.en}. The HR officer of the agency can set other days for months whose windows have not opened.`,
  }
}
