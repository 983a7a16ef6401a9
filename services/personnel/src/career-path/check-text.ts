import type { Language } from '@jalur/common'
import type { Measure, MeasureUnit, Remedy, RequirementCheck } from '../career-rules/requirement-check'

/** A check in the caller's language. */
export function checkIn(language: Language, check: RequirementCheck) {
  const { kind, status, required, actual, measure, explanation, earliestDate, legalBasis, remedies } = check
  return {
    kind,
    status,
    earliestDate,
    required: required[language],
    actual: actual && actual[language],
    measure: measure && numbersOf(measure),
    explanation: explanation[language],
    legalBasis,
    remedies: remedies.map((remedy) => remedyIn(language, remedy)),
  }
}

/** A measure as the API tells it; null for codes, which are no numbers. */
const numbersOf = ({ unit, required, actual, atMost = false }: Measure) =>
  unit === 'CODE'
    ? null
    : { unit: unit as MeasureUnit, required: String(required), actual: actual === null ? null : String(actual), atMost }

/** A remedy in the caller's language. */
export const remedyIn = (language: Language, { kind, title, programmeCode }: Remedy) => ({
  kind,
  title: title[language],
  programme: programmeCode === null ? null : { code: programmeCode },
})
