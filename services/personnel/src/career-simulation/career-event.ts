/** What happens in a simulated career, told in both languages. Pure. */
import type { Day, Text } from '@jalur/common'
import type { EducationLevel, PositionFacts } from '../career-rules/career-facts'
import type { RankPromotion, Remedy, RequirementCheck } from '../career-rules/requirement-check'
import type { LegalBasis } from '../career-rules/requirement-policy'
import { dayText, educationTexts, numberText, predicateTexts, rankText } from '../career-rules/texts'

export const CareerEventKind = {
  CREDIT_POINTS: 'CREDIT_POINTS',
  TRAINING: 'TRAINING',
  COMPETENCY_TEST: 'COMPETENCY_TEST',
  DEGREE: 'DEGREE',
  PREPARATION: 'PREPARATION',
  RANK_PROMOTION: 'RANK_PROMOTION',
  LEVEL_PROMOTION: 'LEVEL_PROMOTION',
  APPOINTMENT: 'APPOINTMENT',
  GOAL_REACHED: 'GOAL_REACHED',
  RETIREMENT: 'RETIREMENT',
} as const
export type CareerEventKind = keyof typeof CareerEventKind

/** One event, with the position, the rank and the points of the level as they are after it. */
export interface CareerEvent {
  date: Day
  event: CareerEventKind
  positionCode: string | null
  rankCode: string | null
  /** Exact decimal; null where no points are kept. */
  creditPoints: string | null
  /** Points of the year that has ended, exact decimal; CREDIT_POINTS only. */
  pointsEarned: string | null
  explanation: Text
  legalBasis: LegalBasis | null
}

/** What is told of an event besides when it comes and where the career stands then. */
export interface Happening {
  event: CareerEventKind
  explanation: Text
  legalBasis: LegalBasis | null
  pointsEarned?: string
}

interface CreditedYear {
  year: number
  predicate: keyof typeof predicateTexts
  earned: string
  total: string
}

export function creditedYear(
  { year, predicate, earned, total }: CreditedYear,
  legalBasis: LegalBasis | null,
): Happening {
  const [gain, sum, rated] = [numberText(earned), numberText(total), predicateTexts[predicate]]
  return {
    event: 'CREDIT_POINTS',
    pointsEarned: earned,
    legalBasis,
    explanation: {
      id: `Predikat ${rated.id} tahun ${year}: +${gain.id} angka kredit, menjadi ${sum.id}.`,
      en: `Predicate ${rated.en} for ${year}: +${gain.en} credit points, ${sum.en} in all.`,
    },
  }
}

export function rankRaised({ to, requirements }: RankPromotion): Happening {
  const reason = requirements.find(isEarned) ?? requirements.find(({ kind }) => kind === 'TIME_IN_RANK')
  return {
    event: 'RANK_PROMOTION',
    legalBasis: reason?.legalBasis ?? null,
    explanation: withReason(
      { id: `Naik pangkat menjadi ${rankText(to).id}.`, en: `Promoted to ${rankText(to).en}.` },
      reason,
    ),
  }
}

/** Requirements that tell best why an appointment comes on that day, the most telling first. */
const REASONS: readonly RequirementCheck['kind'][] = ['TIME_IN_POSITION', 'FIELD_EXPERIENCE', 'PERFORMANCE', 'RANK']

export function appointedTo(
  position: PositionFacts,
  requirements: readonly RequirementCheck[],
  isNextLevel: boolean,
): Happening {
  const met = requirements.filter(({ status }) => status === 'MET')
  const reason = met.find(isEarned) ?? REASONS.flatMap((each) => met.find(({ kind }) => kind === each) ?? [])[0]
  return {
    event: isNextLevel ? 'LEVEL_PROMOTION' : 'APPOINTMENT',
    legalBasis: (reason ?? requirements[0])?.legalBasis ?? null,
    explanation: withReason({ id: `Diangkat sebagai ${position.name}.`, en: `Appointed as ${position.name}.` }, reason),
  }
}

/** Points that had to be earned, not the zero that every level begins with. */
const isEarned = ({ kind, measure }: RequirementCheck): boolean =>
  kind === 'CREDIT_POINTS' && measure !== null && measure.required !== '0'

const withReason = (fact: Text, reason: RequirementCheck | undefined): Text =>
  reason ? { id: `${fact.id} ${reason.explanation.id}`, en: `${fact.en} ${reason.explanation.en}` } : fact

export const goalReached = (position: PositionFacts, date: Day): Happening => ({
  event: 'GOAL_REACHED',
  legalBasis: null,
  explanation: {
    id: `Tujuan tercapai: ${position.name}, ${dayText(date).id}.`,
    en: `Goal reached: ${position.name}, ${dayText(date).en}.`,
  },
})

export const retired = (age: number, legalBasis: LegalBasis | null): Happening => ({
  event: 'RETIREMENT',
  legalBasis,
  explanation: {
    id: `Pensiun: batas usia jabatan ini ${age} tahun.`,
    en: `Retirement: the age limit of this position is ${age}.`,
  },
})

export const graduatedWith = (
  level: EducationLevel,
  points: string | null,
  legalBasis: LegalBasis | null,
): Happening => {
  const [degree, bonus] = [educationTexts[level], points && numberText(points)]
  return {
    event: 'DEGREE',
    legalBasis,
    explanation: bonus
      ? {
          id: `Pendidikan ${degree.id} selesai: +${bonus.id} angka kredit, satu kali.`,
          en: `You finish ${degree.en}: +${bonus.en} credit points, once.`,
        }
      : { id: `Pendidikan ${degree.id} selesai.`, en: `You finish ${degree.en}.` },
  }
}

/** A training done as planned; `closes` names the competencies that it brings to the standard of a next position. */
export const trained = (programme: string, closes: readonly string[]): Happening => {
  const names = closes.map((name) => `“${name}”`).join(', ')
  return {
    event: 'TRAINING',
    legalBasis: null,
    explanation: names
      ? { id: `Pelatihan selesai: ${names} sesuai standar.`, en: `Training done: ${names} up to the standard.` }
      : {
          id: `Pelatihan ${programme} selesai; tidak ada kesenjangan yang diketahui.`,
          en: `Training ${programme} done; it closes no known gap.`,
        },
  }
}

export const tested = (name: string): Happening => ({
  event: 'COMPETENCY_TEST',
  legalBasis: null,
  explanation: { id: `Lulus uji kompetensi ${name}.`, en: `Competency test for ${name} passed.` },
})

export const pledged = (): Happening => ({
  event: 'PREPARATION',
  legalBasis: null,
  explanation: { id: 'Pakta integritas ditandatangani.', en: 'Integrity pledge signed.' },
})

/** What is taken to be in order by the day of an appointment, although no record says so yet. */
export function prepared(check: RequirementCheck, position: PositionFacts): Happening {
  const training = check.remedies.find(({ programmeCode }) => programmeCode !== null)
  const task = taskOf(check, position, training)
  return {
    event: training ? 'TRAINING' : check.kind === 'COMPETENCY_TEST' ? 'COMPETENCY_TEST' : 'PREPARATION',
    legalBasis: check.legalBasis,
    explanation: { id: `Sebelum tanggal ini: ${task.id}.`, en: `By this day: ${task.en}.` },
  }
}

function taskOf({ kind, required, remedies }: RequirementCheck, position: PositionFacts, training?: Remedy): Text {
  if (training)
    return { id: `selesaikan pelatihan “${training.title.id}”`, en: `finish the training “${training.title.en}”` }
  switch (kind) {
    case 'COMPETENCY':
      return { id: `penuhi ${required.id}`, en: `meet ${required.en}` }
    case 'COMPETENCY_TEST':
      return { id: `lulus uji kompetensi ${position.name}`, en: `pass the competency test for ${position.name}` }
    case 'VACANCY':
      return { id: `formasi ${position.name} tersedia`, en: `there is an opening for ${position.name}` }
    default: {
      const { id, en } = remedies[0]?.title ?? required
      return { id: lowerFirst(id), en: lowerFirst(en) }
    }
  }
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)
