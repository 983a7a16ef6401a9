/** Puts checks and verdicts together, so that every evaluator says the same thing in the same way. */
import { type Day, firstOfNextMonth, latest, type Text } from '@jalur/common'
import { retirementDateOf } from '../employee/retirement'
import type { CareerFacts } from './career-facts'
import type { Measure, Remedy, RemedyKind, RequirementCheck, Verdict } from './requirement-check'
import type { LegalBasis, RequirementKind } from './requirement-policy'
import { dayText } from './texts'

/** What a check says of its policy row. */
export interface PolicyHead {
  kind: RequirementKind
  legalBasis: LegalBasis
}

interface Finding {
  required: Text
  actual: Text | null
  explanation: Text
  measure?: Measure
  remedies?: Remedy[]
}

// Field by field, not by spreading: a person has hundreds of checks, and this is a fifth of the time they take.
export const met = (
  { kind, legalBasis }: PolicyHead,
  { required, actual, explanation, measure, remedies, holdsUntil }: Finding & { holdsUntil?: Day },
): RequirementCheck => ({
  kind,
  status: 'MET',
  required,
  actual,
  explanation,
  earliestDate: null,
  holdsUntil: holdsUntil ?? null,
  legalBasis,
  remedies: remedies ?? [],
  measure: measure ?? null,
})

export const notMet = (
  { kind, legalBasis }: PolicyHead,
  { required, actual, explanation, measure, remedies, earliestDate }: Finding & { earliestDate: Day | null },
): RequirementCheck => ({
  kind,
  status: 'NOT_MET',
  required,
  actual,
  explanation,
  earliestDate,
  holdsUntil: null,
  legalBasis,
  remedies: remedies ?? [],
  measure: measure ?? null,
})

export const unknown = (
  { kind, legalBasis }: PolicyHead,
  { required, actual, explanation, measure, remedies }: Omit<Finding, 'actual'> & { actual?: Text },
): RequirementCheck => ({
  kind,
  status: 'UNKNOWN',
  required,
  actual: actual ?? null,
  explanation,
  earliestDate: null,
  holdsUntil: null,
  legalBasis,
  remedies: remedies ?? [],
  measure: measure ?? null,
})

export const remedy = (kind: RemedyKind, title: Text, programmeCode: string | null = null): Remedy => ({
  kind,
  title,
  programmeCode,
})

const tryAgain = remedy('CHECK', { id: 'Coba muat lagi beberapa saat lagi', en: 'Try loading it again in a while' })

/** A check whose facts a whole service could not give; `data` completes "Data … Anda" and "Your … data". */
export const notLoaded = (policy: PolicyHead, required: Text, data: Text): RequirementCheck =>
  unknown(policy, {
    required,
    explanation: {
      id: `Data ${data.id} Anda belum dapat dimuat.`,
      en: `Your ${data.en} data could not be loaded yet.`,
    },
    remedies: [tryAgain],
  })

/** A check of an earlier day of whose facts no history is kept. Nothing can be done about it. */
export function notRecorded(policy: PolicyHead, required: Text, onDate: Day): RequirementCheck {
  const day = dayText(onDate)
  return unknown(policy, {
    required,
    explanation: {
      id: `Keadaan Anda pada ${day.id} tidak tercatat; yang diketahui hanya keadaan hari ini.`,
      en: `How this stood on ${day.en} is not on record; only today’s state is known.`,
    },
  })
}

/** A forecast that already lies behind `onDate` has only to be recorded: the first of the next month at the earliest. */
export const notBefore = (forecast: Day, onDate: Day): Day => (forecast > onDate ? forecast : firstOfNextMonth(onDate))

/**
 * Sums checks up. The earliest date is that of the slowest requirement, through `roundUp` (promotion periods); it is
 * null where one requirement does not yield to waiting, or where an age limit or retirement comes first.
 */
export function verdictOf(
  requirements: RequirementCheck[],
  facts: CareerFacts,
  onDate: Day,
  roundUp: (day: Day) => Day | null = (day) => day,
): Verdict {
  const open = requirements.filter(({ status }) => status !== 'MET')
  const days = open.map(({ earliestDate }) => earliestDate).filter((day) => day !== null)
  const day = days.length === open.length ? roundUp(latest(onDate, ...days)) : null
  const limits = requirements.map(({ holdsUntil }) => holdsUntil).filter((limit) => limit !== null)
  const retirement = facts.position && retirementDateOf(facts.birthDate, facts.position.retirementAge)
  const tooLate = day !== null && (limits.some((limit) => day > limit) || (retirement !== null && day >= retirement))
  return {
    eligibleNow: open.length === 0,
    earliestDate: tooLate ? null : day,
    blockedBy: [...new Set(open.map(({ kind }) => kind))],
    requirements,
  }
}
