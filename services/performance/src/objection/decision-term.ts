/** How long a decision on an objection may take, and what follows (PP 30/2019 art. 58-59). Pure. */
import { addDays, type Day, daysBetween, type Text } from '@jalur/common'
import type { ObjectionTerm } from '../cycle/terms'
import { dayText } from '../evaluation/words'
import { isHeard, type Objection } from './objection'

/** The time for a decision that was not made yet, with its reasons. */
export interface DecisionTerm {
  /** Last day for the decision. */
  dueOn: Day
  /** From today to the last day; negative once it has passed. */
  daysLeft: number
  isOverdue: boolean
  rule: Text
  inputs: Text[]
  result: Text
  /** What happens next, and what ends it. */
  next: Text
  legalBasis: Pick<ObjectionTerm, 'regulationCode' | 'article' | 'confidence'>
}

/** True where an objection waits for its decision although the last day has passed. */
export const isOverdue = ({ status, dueOn }: Pick<Objection, 'status' | 'dueOn'>, today: Day): boolean =>
  status !== 'DECIDED' && today > dueOn

/** The time for the decision as of a day, by the term of the day of filing; null once it is decided. */
export function decisionTerm(
  objection: Pick<Objection, 'status' | 'filedOn' | 'statedOn' | 'dueOn'>,
  term: ObjectionTerm,
  today: Day,
): DecisionTerm | null {
  const { status, filedOn, statedOn, dueOn } = objection
  if (status === 'DECIDED') return null
  const { decisionDays, statementDays, regulationCode, article, confidence } = term
  const [filed, due, now] = [dayText(filedOn), dayText(dueOn), dayText(today)]
  const daysLeft = daysBetween(today, dueOn)
  return {
    ...{ dueOn, daysLeft, isOverdue: isOverdue(objection, today) },
    rule: {
      id: `Keberatan diputus atasan pejabat penilai dalam ${decisionDays} hari sejak diajukan, setelah pejabat penilai didengar atau waktu ${statementDays} hari untuk tanggapannya lewat.`,
      en: `The superior of the assessor decides within ${decisionDays} days of the filing, once the assessor was heard or the ${statementDays} days for a statement are over.`,
    },
    inputs: [
      { id: `Diajukan ${filed.id}`, en: `Filed on ${filed.en}` },
      statementInput(statedOn, addDays(filedOn, statementDays)),
      { id: `Hari ini ${now.id}`, en: `Today is ${now.en}` },
    ],
    result: {
      id: `Batas putusan ${due.id}: ${daysLeft < 0 ? `lewat ${-daysLeft} hari` : `${daysLeft} hari lagi`}.`,
      en: `The decision is due on ${due.en}: ${daysLeft < 0 ? `${days(-daysLeft)} late` : `${days(daysLeft)} left`}.`,
    },
    next: nextStep(objection, term, today),
    legalBasis: { regulationCode, article, confidence },
  }
}

function statementInput(statedOn: Day | null, until: Day): Text {
  if (statedOn !== null) {
    const day = dayText(statedOn)
    return { id: `Pejabat penilai menanggapi ${day.id}`, en: `The assessor made a statement on ${day.en}` }
  }
  const day = dayText(until)
  return {
    id: `Belum ada tanggapan pejabat penilai; waktunya sampai ${day.id}`,
    en: `No statement of the assessor yet; the time for it ends on ${day.en}`,
  }
}

function nextStep(objection: Pick<Objection, 'status' | 'filedOn' | 'dueOn'>, term: ObjectionTerm, today: Day): Text {
  if (isOverdue(objection, today)) return LATE
  return isHeard(objection, term, today) ? TO_DECIDE : TO_STATE
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

const TO_STATE: Text = {
  id: 'Pejabat penilai didengar dulu. Setelah tanggapannya ada atau waktunya lewat, atasan pejabat penilai memutus, dan putusannya final.',
  en: 'The assessor is heard first. With the statement, or once the time for it is over, the superior of the assessor decides, finally.',
}
const TO_DECIDE: Text = {
  id: 'Kedua pihak sudah didengar. Atasan pejabat penilai memutus, dan putusannya final.',
  en: 'Both sides were heard. The superior of the assessor decides, finally.',
}
const LATE: Text = {
  id: 'Atasan pejabat penilai tetap harus memutus, dan putusannya final. Aturan yang tercatat tidak menyebut akibat lewatnya batas: keberatan tidak gugur, dan hasil semula berlaku sampai diputus. Pengelola kepegawaian instansi melihatnya sebagai terlambat.',
  en: 'The superior of the assessor still has to decide, finally. The rules on record name no consequence of a late decision: the objection stands, and so does the result until then. The HR office of the agency sees that it is late.',
}
