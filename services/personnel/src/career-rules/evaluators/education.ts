import type { Text } from '@jalur/common'
import { type CareerFacts, EducationLevel, type TargetPosition } from '../career-facts'
import type { RequirementCheck } from '../requirement-check'
import type { StepPolicyOf } from '../requirement-policy'
import { educationTexts } from '../texts'
import { met, notMet, type PolicyHead, remedy, unknown } from '../verdict'
import type { Description } from './description'

const ranking = Object.keys(EducationLevel)

/** Orders education levels; the higher of both is the stricter. */
export const isAtLeast = (held: EducationLevel, required: EducationLevel): boolean =>
  ranking.indexOf(held) >= ranking.indexOf(required)

function requiredLevel(
  { parameters }: StepPolicyOf<'EDUCATION'>,
  { minimumEducation }: TargetPosition,
): EducationLevel {
  return minimumEducation && isAtLeast(minimumEducation, parameters.minimum) ? minimumEducation : parameters.minimum
}

export function describeEducation(policy: StepPolicyOf<'EDUCATION'>, target: TargetPosition): Description {
  const required = educationTexts[requiredLevel(policy, target)]
  return {
    required,
    description: { id: `Pendidikan paling rendah ${required.id}.`, en: `At least ${required.en}.` },
  }
}

/**
 * Is the highest education at least that of the law and of the position's own standard?
 * Source: PP 11/2017 jo. PP 17/2020 ps. 54 and 107.
 */
export function evaluateEducation(
  policy: StepPolicyOf<'EDUCATION'>,
  { education }: CareerFacts,
  target: TargetPosition,
): RequirementCheck {
  const level = requiredLevel(policy, target)
  const required = educationTexts[level]
  if (education === null) return unknownEducation(policy, required)
  const actual = educationTexts[education]
  const measure = { unit: 'CODE' as const, required: level, actual: education }
  if (isAtLeast(education, level)) {
    return met(policy, () => ({
      required,
      actual,
      measure,
      explanation: {
        id: `Pendidikan ${actual.id} Anda memenuhi standar jabatan.`,
        en: `Your education, ${actual.en}, meets the standard.`,
      },
    }))
  }
  return notMet(policy, null, () => ({
    required,
    actual,
    measure,
    explanation: {
      id: `Jabatan ini memerlukan ${required.id}; pendidikan Anda tercatat ${actual.id}.`,
      en: `This position needs ${required.en}; your record shows ${actual.en}.`,
    },
    remedies: [
      remedy('STUDY', { id: `Lanjutkan pendidikan ke ${required.id}`, en: `Continue your studies to ${required.en}` }),
    ],
  }))
}

/** The check of anyone whose education is not on record. */
export const unknownEducation = (policy: PolicyHead, required: Text): RequirementCheck =>
  unknown(policy, () => ({
    required,
    explanation: { id: 'Pendidikan Anda belum tercatat.', en: 'Your education is not on record yet.' },
    remedies: [
      remedy('DOCUMENT', {
        id: 'Serahkan ijazah kepada pengelola kepegawaian',
        en: 'Hand in your diploma to the HR office',
      }),
    ],
  }))
