/** Puts checks and verdicts together, so that every evaluator says the same thing in the same way. */
import { type Day, firstOfNextMonth, type Text } from '@jalur/common'
import { retirementDateOf } from '../employee/retirement'
import type { CareerFacts } from './career-facts'
import type { Description } from './evaluators/description'
import { LazyCheck, type Told } from './lazy-check'
import type { Remedy, RemedyKind, RequirementCheck, Verdict } from './requirement-check'
import type { LegalBasis, RequirementKind } from './requirement-policy'
import { dayText } from './texts'

/** What a check says of its policy row. */
export interface PolicyHead {
  kind: RequirementKind
  legalBasis: LegalBasis
}

export const met = ({ kind, legalBasis }: PolicyHead, tell: () => Told, holdsUntil: Day | null = null): LazyCheck =>
  new LazyCheck(kind, 'MET', null, holdsUntil, legalBasis, tell)

export const notMet = ({ kind, legalBasis }: PolicyHead, earliestDate: Day | null, tell: () => Told): LazyCheck =>
  new LazyCheck(kind, 'NOT_MET', earliestDate, null, legalBasis, tell)

export const unknown = ({ kind, legalBasis }: PolicyHead, tell: () => Told): LazyCheck =>
  new LazyCheck(kind, 'UNKNOWN', null, null, legalBasis, tell)

export const remedy = (kind: RemedyKind, title: Text, programmeCode: string | null = null): Remedy => ({
  kind,
  title,
  programmeCode,
})

const tryAgain = remedy('CHECK', { id: 'Coba muat lagi beberapa saat lagi', en: 'Try loading it again in a while' })

/** A check whose facts a whole service could not give; `data` completes "Data … Anda" and "Your … data". */
export const notLoaded = (policy: PolicyHead, describe: () => Pick<Description, 'required'>, data: Text): LazyCheck =>
  unknown(policy, () => ({
    required: describe().required,
    explanation: {
      id: `Data ${data.id} Anda belum dapat dimuat.`,
      en: `Your ${data.en} data could not be loaded yet.`,
    },
    remedies: [tryAgain],
  }))

/** A check of an earlier day of whose facts no history is kept. Nothing can be done about it. */
export const notRecorded = (policy: PolicyHead, required: Text, onDate: Day): LazyCheck =>
  unknown(policy, () => {
    const day = dayText(onDate)
    return {
      required,
      explanation: {
        id: `Keadaan Anda pada ${day.id} tidak tercatat; yang diketahui hanya keadaan hari ini.`,
        en: `How this stood on ${day.en} is not on record; only today’s state is known.`,
      },
    }
  })

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
  const day = open.every(({ earliestDate }) => earliestDate !== null) ? roundUp(slowest(open, onDate)) : null
  const inTime = day !== null && isInTime(day, requirements, facts)
  return {
    eligibleNow: open.length === 0,
    earliestDate: inTime ? day : null,
    blockedBy: [...new Set(open.map(({ kind }) => kind))],
    requirements,
  }
}

const slowest = (open: readonly RequirementCheck[], onDate: Day): Day =>
  open.reduce((last, { earliestDate }) => (earliestDate !== null && earliestDate > last ? earliestDate : last), onDate)

/** Does the day come before every limit that nothing renews, and before retirement? */
function isInTime(day: Day, requirements: readonly RequirementCheck[], { position, birthDate }: CareerFacts): boolean {
  if (requirements.some(({ holdsUntil }) => holdsUntil !== null && day > holdsUntil)) return false
  const retirement = position && retirementDateOf(birthDate, position.retirementAge)
  return retirement === null || day < retirement
}
