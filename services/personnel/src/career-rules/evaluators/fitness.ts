import type { Day } from '@jalur/common'
import type { CareerFacts } from '../career-facts'
import type { RequirementCheck } from '../requirement-check'
import type { StepPolicyOf } from '../requirement-policy'
import { dayText } from '../texts'
import { met, notMet, remedy, unknown } from '../verdict'
import type { Description } from './description'

const handIn = remedy('DOCUMENT', { id: 'Serahkan surat keterangan sehat', en: 'Hand in a certificate of good health' })

export const describeFitness = (): Description => ({
  required: { id: 'sehat jasmani dan rohani', en: 'fit in body and mind' },
  description: { id: 'Sehat jasmani dan rohani.', en: 'Fit in body and mind.' },
})

/**
 * Is there a health statement that is valid on the day? Only its date is ever read.
 * Source: PP 11/2017 jo. PP 17/2020 ps. 54 and 107.
 */
export function evaluateFitness(
  policy: StepPolicyOf<'FITNESS'>,
  { fitnessValidUntil }: CareerFacts,
  onDate: Day,
): RequirementCheck {
  const { required } = describeFitness()
  if (fitnessValidUntil === null) {
    return unknown(policy, {
      required,
      explanation: {
        id: 'Surat keterangan sehat Anda belum tercatat.',
        en: 'Your certificate of good health is not on record yet.',
      },
      remedies: [handIn],
    })
  }
  const day = dayText(fitnessValidUntil)
  const finding = { required, actual: { id: `berlaku sampai ${day.id}`, en: `valid until ${day.en}` } }
  if (fitnessValidUntil >= onDate) {
    return met(policy, {
      ...finding,
      explanation: {
        id: `Surat keterangan sehat Anda berlaku sampai ${day.id}.`,
        en: `Your certificate of good health is valid until ${day.en}.`,
      },
    })
  }
  return notMet(policy, {
    ...finding,
    earliestDate: null,
    explanation: {
      id: `Surat keterangan sehat Anda berakhir pada ${day.id}.`,
      en: `Your certificate of good health ended on ${day.en}.`,
    },
    remedies: [handIn],
  })
}
