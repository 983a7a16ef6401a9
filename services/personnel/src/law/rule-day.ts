import { badInput, type Day } from '@jalur/common'
import { asOfProblem } from '../career-rules/as-of'
import type { PersonnelContext } from '../context'

/** Description of the argument by which every answer of the rules takes a day. */
export const AS_OF =
  'The day whose law judges: today when left out; from 2023-01-01, when the law is on record as a whole, to ten years ahead.'

/**
 * The day that an answer of the rules is about.
 * @throws BAD_USER_INPUT naming `asOf` for a day whose law is not on record
 */
export function ruleDay(asOf: Day | null | undefined, { language, today }: PersonnelContext): Day {
  if (!asOf) return today
  const reason = asOfProblem(asOf, today)
  if (reason) throw badInput(language, [{ field: 'asOf', reason }])
  return asOf
}
