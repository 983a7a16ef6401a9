import type { CareerFacts, Rank } from '../career-facts'
import type { RequirementCheck } from '../requirement-check'
import type { RankPolicyOf, RuleBook } from '../requirement-policy'
import { educationTexts, rankText } from '../texts'
import { met, notMet, remedy } from '../verdict'
import { unknownEducation } from './education'

/**
 * Does the highest education allow a regular promotion to this rank?
 * Source: PP 99/2000 jo. PP 12/2002; the ceilings are not verified.
 */
export function evaluateRankCeiling(
  policy: RankPolicyOf<'EDUCATION'>,
  { education }: CareerFacts,
  next: Rank,
  rules: RuleBook,
): RequirementCheck {
  const required = {
    id: `pendidikan yang mengizinkan ${next.code}`,
    en: `education that allows ${next.code}`,
  }
  if (education === null) return unknownEducation(policy, required)
  const actual = educationTexts[education]
  const ceilingCode = policy.parameters.ceilings[education]
  const ceiling = rules.ranks.find(({ code }) => code === ceilingCode)
  if (!ceiling || next.ordinal <= ceiling.ordinal) {
    return met(policy, () => ({
      required,
      actual,
      explanation: {
        id: `Pendidikan ${actual.id} Anda mengizinkan pangkat ${next.code}.`,
        en: `Your education, ${actual.en}, allows rank ${next.code}.`,
      },
    }))
  }
  return notMet(policy, null, () => ({
    required,
    actual,
    measure: { unit: 'CODE', required: next.code, actual: ceiling.code },
    explanation: {
      id: `Dengan ${actual.id}, kenaikan reguler sampai ${rankText(ceiling).id}.`,
      en: `With ${actual.en}, regular promotion goes up to ${rankText(ceiling).en}.`,
    },
    remedies: [
      remedy('STUDY', {
        id: 'Lanjutkan pendidikan untuk membuka pangkat berikutnya',
        en: 'Study further to open the next rank',
      }),
    ],
  }))
}
