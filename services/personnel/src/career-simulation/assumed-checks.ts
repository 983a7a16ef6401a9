/** Which open requirements the assumptions take to be in order. Pure. */
import type { Day } from '@jalur/common'
import type { CareerFacts, PositionFacts } from '../career-rules/career-facts'
import type { RequirementCheck } from '../career-rules/requirement-check'
import type { RequirementKind } from '../career-rules/requirement-policy'
import type { CareerAssumptions } from './career-assumptions'

/** What a person or an office can bring about in time, whatever the records say. */
const PREPARED: readonly RequirementKind[] = ['COMPETENCY', 'COMPETENCY_TEST', 'FITNESS', 'PLEDGE']
/** What an office has to look up or to judge; a record that says no stays a no. */
const JUDGED: readonly RequirementKind[] = ['DISCIPLINE', 'FIELD_EXPERIENCE']

/**
 * True where an open requirement does not hold up the simulated step on the day: the assumptions answer for it.
 *
 * Never so for facts that a silent service could not tell: they stay UNKNOWN. What is planned for a later day is not
 * in order before it.
 */
export function isAssumed(
  check: RequirementCheck,
  facts: CareerFacts,
  to: PositionFacts,
  assumptions: CareerAssumptions,
  day: Day,
): boolean {
  const { kind, status } = check
  if (isSilent(kind, facts)) return false
  if (kind === 'VACANCY') return assumptions.vacancies
  if (assumptions.preparation === 'PLANNED_ONLY') return false
  if (JUDGED.includes(kind)) return status === 'UNKNOWN'
  return PREPARED.includes(kind) && !isPlannedLater(check, to, assumptions, day)
}

function isPlannedLater(
  { kind, remedies }: RequirementCheck,
  { code }: PositionFacts,
  { trainings, competencyTests, pledgeSignedOn }: CareerAssumptions,
  day: Day,
): boolean {
  switch (kind) {
    case 'COMPETENCY': {
      const programmes = remedies.map(({ programmeCode }) => programmeCode)
      return trainings.some(({ programme, completedOn }) => completedOn > day && programmes.includes(programme))
    }
    case 'COMPETENCY_TEST':
      return competencyTests.some(({ position, passedOn }) => passedOn > day && position === code)
    case 'PLEDGE':
      return pledgeSignedOn !== null && pledgeSignedOn > day
    default:
      return false
  }
}

function isSilent(kind: RequirementKind, { learning, performance, integrity }: CareerFacts): boolean {
  switch (kind) {
    case 'COMPETENCY':
    case 'COMPETENCY_TEST':
      return learning === null
    case 'CREDIT_POINTS':
    case 'PERFORMANCE':
      return performance === null
    case 'DISCIPLINE':
    case 'PLEDGE':
      return integrity === null
    default:
      return false
  }
}
