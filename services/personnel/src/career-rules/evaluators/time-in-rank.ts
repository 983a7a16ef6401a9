import { addYears, type Day, wholeMonthsBetween } from '@jalur/common'
import type { CareerFacts } from '../career-facts'
import type { RequirementCheck } from '../requirement-check'
import { dayText, durationText } from '../texts'
import { met, notMet, type PolicyHead, remedy, unknown } from '../verdict'
import type { Description } from './description'

export function describeTimeInRank(years: number): Description {
  const required = durationText(years * 12)
  return {
    required,
    description: {
      id: `Masa dalam pangkat paling singkat ${required.id}.`,
      en: `At least ${required.en} in the rank held.`,
    },
  }
}

/**
 * Was the rank held for enough years?
 * Source: PP 99/2000 jo. PP 12/2002.
 */
export function evaluateTimeInRank(
  policy: PolicyHead,
  years: number,
  { rank }: CareerFacts,
  onDate: Day,
): RequirementCheck {
  if (rank === null) return unknownRank(policy, years)
  const months = wholeMonthsBetween(rank.since, onDate)
  const shown = () => ({
    required: describeTimeInRank(years).required,
    actual: durationText(months),
    measure: { unit: 'MONTHS' as const, required: years * 12, actual: months },
  })
  if (months >= years * 12) {
    return met(policy, () => {
      const { required, actual, measure } = shown()
      return {
        ...{ required, actual, measure },
        explanation: {
          id: `Anda sudah ${actual.id} dalam pangkat ${rank.code}.`,
          en: `You have held rank ${rank.code} for ${actual.en}.`,
        },
      }
    })
  }
  const earliestDate = addYears(rank.since, years)
  return notMet(policy, earliestDate, () => {
    const { required, actual, measure } = shown()
    const day = dayText(earliestDate)
    return {
      ...{ required, actual, measure },
      explanation: {
        id: `Masa ${required.id} dalam pangkat ${rank.code} genap pada ${day.id}.`,
        en: `Your ${required.en} in rank ${rank.code} are complete on ${day.en}.`,
      },
      remedies: [remedy('WAIT', { id: `Lanjutkan tugas sampai ${day.id}`, en: `Carry on until ${day.en}` })],
    }
  })
}

const unknownRank = (policy: PolicyHead, years: number): RequirementCheck =>
  unknown(policy, () => ({
    required: describeTimeInRank(years).required,
    explanation: { id: 'Riwayat pangkat Anda belum tercatat.', en: 'Your rank history is not on record.' },
    remedies: [
      remedy('DOCUMENT', { id: 'Serahkan SK pangkat terakhir', en: 'Hand in the decree of your latest rank' }),
    ],
  }))
