import { addYears, type Day } from '@jalur/common'
import type { CareerFacts, CareerMove, PositionFacts } from '../career-rules/career-facts'
import { careerRule } from '../career-rules/career-rule'
import type { RequirementCheck } from '../career-rules/requirement-check'
import type { RuleBook } from '../career-rules/requirement-policy'
import { dayText, durationText } from '../career-rules/texts'
import { notMet, remedy } from '../career-rules/verdict'

/** True from one level of a ladder to the next, which credit points decide and no tenure. */
export const isNextLevel = (position: CareerFacts['position'], move: CareerMove, to: PositionFacts): boolean =>
  move === 'VERTICAL' && to.level !== null && position !== null && position.level !== null

/**
 * What the law on transfers adds between the appointments of a simulation: nobody is moved on at once. Null where that
 * is no obstacle. The position held today is not asked about: the next steps of today do not ask either.
 * Source: PP 11/2017 ps. 190 (3).
 *
 * @param enteredOn day of the last simulated appointment; null before the first
 */
export function tenureCheck(
  { careerRules }: RuleBook,
  position: CareerFacts['position'],
  enteredOn: Day | null,
  { move, to }: { move: CareerMove; to: PositionFacts },
  day: Day,
): RequirementCheck | null {
  const rule = careerRule(careerRules, 'TENURE', day)
  if (!rule || enteredOn === null || isNextLevel(position, move, to)) return null
  const fullOn = addYears(enteredOn, rule.parameters.years)
  if (day >= fullOn) return null
  return notMet({ kind: 'TIME_IN_POSITION', legalBasis: rule.legalBasis }, fullOn, () => {
    const [required, until] = [durationText(rule.parameters.years * 12), dayText(fullOn)]
    return {
      required: { id: `${required.id} dalam jabatan`, en: `${required.en} in the position` },
      explanation: {
        id: `Jabatan ini dijalani paling singkat ${required.id}, sampai ${until.id}.`,
        en: `This position is held for at least ${required.en}, until ${until.en}.`,
      },
      remedies: [remedy('WAIT', { id: `Lanjutkan tugas sampai ${until.id}`, en: `Carry on until ${until.en}` })],
    }
  })
}
