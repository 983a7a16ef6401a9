import { addYears, type Day, wholeYearsBetween } from '@jalur/common'
import type { CareerFacts } from '../career-facts'
import type { RequirementCheck } from '../requirement-check'
import type { StepPolicyOf } from '../requirement-policy'
import { met, notMet, remedy } from '../verdict'
import type { Description } from './description'

export function describeAge({ parameters }: StepPolicyOf<'AGE'>): Description {
  const required = { id: `paling tinggi ${parameters.maximum} tahun`, en: `at most ${parameters.maximum} years` }
  return {
    required,
    description: { id: `Usia saat diangkat ${required.id}.`, en: `Aged ${required.en} when appointed.` },
  }
}

/**
 * Is the person not older than the limit? "At most 56 years" is read strictly: the 56th birthday is the last day.
 * Past it no waiting helps. The sentence names the birthday by its year alone: leaders read it, and no birth dates.
 * Source: PP 11/2017 jo. PP 17/2020 ps. 107 (executives); transfer ages are not verified.
 */
export function evaluateAge(policy: StepPolicyOf<'AGE'>, { birthDate }: CareerFacts, onDate: Day): RequirementCheck {
  const { maximum } = policy.parameters
  const age = wholeYearsBetween(birthDate, onDate)
  const lastDay = addYears(birthDate, maximum)
  const year = lastDay.slice(0, 4)
  const shown = () => ({
    required: describeAge(policy).required,
    actual: { id: `${age} tahun`, en: `${age} years` },
    measure: { unit: 'YEARS' as const, required: maximum, actual: age, atMost: true },
  })
  if (onDate <= lastDay) {
    const tell = () => ({
      ...shown(),
      explanation: {
        id: `Usia Anda ${age} tahun; batas ${maximum} tahun terpenuhi sampai hari ulang tahun Anda pada ${year}.`,
        en: `You are ${age}; the age limit of ${maximum} holds until your birthday in ${year}.`,
      },
    })
    return met(policy, tell, lastDay)
  }
  return notMet(policy, null, () => ({
    ...shown(),
    explanation: {
      id: `Batas usia jabatan ini ${maximum} tahun, terlewati setelah ulang tahun Anda pada ${year}.`,
      en: `The age limit of this position is ${maximum}; it was passed after your birthday in ${year}.`,
    },
    remedies: [
      remedy('CHECK', {
        id: 'Lihat langkah lain tanpa batas usia ini',
        en: 'Look at other steps without this age limit',
      }),
    ],
  }))
}
