import type { Day, Text } from '@jalur/common'
import type { CareerFacts } from '../career-facts'
import type { Told } from '../lazy-check'
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
  if (fitnessValidUntil === null) {
    return unknown(policy, () => ({
      required: describeFitness().required,
      explanation: {
        id: 'Surat keterangan sehat Anda belum tercatat.',
        en: 'Your certificate of good health is not on record yet.',
      },
      remedies: [handIn],
    }))
  }
  return fitnessValidUntil >= onDate
    ? met(policy, () => stillValid(dayText(fitnessValidUntil)))
    : notMet(policy, null, () => ended(dayText(fitnessValidUntil)))
}

const shown = (lastDay: Text) => ({
  required: describeFitness().required,
  actual: { id: `berlaku sampai ${lastDay.id}`, en: `valid until ${lastDay.en}` },
})

const stillValid = (lastDay: Text): Told => ({
  ...shown(lastDay),
  explanation: {
    id: `Surat keterangan sehat Anda berlaku sampai ${lastDay.id}.`,
    en: `Your certificate of good health is valid until ${lastDay.en}.`,
  },
})

const ended = (lastDay: Text): Told => ({
  ...shown(lastDay),
  explanation: {
    id: `Surat keterangan sehat Anda berakhir pada ${lastDay.id}.`,
    en: `Your certificate of good health ended on ${lastDay.en}.`,
  },
  remedies: [handIn],
})
