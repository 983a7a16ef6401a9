import type { Day } from '@jalur/common'
import type { CareerFacts } from './career-facts'
import { evaluateAge } from './evaluators/age'
import { evaluateCompetency } from './evaluators/competency'
import { evaluateCompetencyTest } from './evaluators/competency-test'
import { evaluateCreditPoints } from './evaluators/credit-points'
import { evaluateDiscipline } from './evaluators/discipline'
import { evaluateEducation } from './evaluators/education'
import { evaluateEmploymentStatus } from './evaluators/employment-status'
import { evaluateFieldExperience } from './evaluators/field-experience'
import { evaluateFitness } from './evaluators/fitness'
import { evaluatePerformance } from './evaluators/performance'
import { evaluatePledge } from './evaluators/pledge'
import { evaluateRank } from './evaluators/rank'
import { evaluateTimeInPosition } from './evaluators/time-in-position'
import { evaluateTimeInRank } from './evaluators/time-in-rank'
import { evaluateVacancy } from './evaluators/vacancy'
import type { RequirementCheck, StepGoal, Verdict } from './requirement-check'
import type { RuleBook, StepPolicy } from './requirement-policy'
import { stepPolicies } from './requirement-selection'
import { verdictOf } from './verdict'

/**
 * May a person with these facts take this step on the day `onDate`?
 *
 * Every requirement is checked, also after one fails: the person is owed the whole list. The step's earliest date is
 * null unless every requirement is met or yields to waiting, before an age limit and before retirement. Never throws.
 */
export function evaluateStep(rules: RuleBook, facts: CareerFacts, goal: StepGoal, onDate: Day): Verdict {
  const requirements = stepPolicies(rules, facts.position, goal, onDate).flatMap((policy) =>
    evaluateRequirement(policy, facts, goal, onDate, rules),
  )
  return verdictOf(requirements, facts, onDate)
}

/** One check; several where a requirement has parts (competencies), none where the position sets no standard (rank). */
function evaluateRequirement(
  policy: StepPolicy,
  facts: CareerFacts,
  { to }: StepGoal,
  onDate: Day,
  rules: RuleBook,
): RequirementCheck | RequirementCheck[] {
  switch (policy.kind) {
    case 'EMPLOYMENT_STATUS':
      return evaluateEmploymentStatus(policy, facts)
    case 'RANK':
      return evaluateRank(policy, facts, to, onDate, rules)
    case 'EDUCATION':
      return evaluateEducation(policy, facts, to)
    case 'TIME_IN_RANK':
      return evaluateTimeInRank(policy, policy.parameters.years, facts, onDate)
    case 'TIME_IN_POSITION':
      return evaluateTimeInPosition(policy, facts, onDate)
    case 'FIELD_EXPERIENCE':
      return evaluateFieldExperience(policy, facts, to, onDate)
    case 'CREDIT_POINTS':
      return evaluateCreditPoints(policy, facts, null, onDate, rules)
    case 'PERFORMANCE':
      return evaluatePerformance(policy, facts, onDate)
    case 'COMPETENCY':
      return evaluateCompetency(policy, facts, to)
    case 'COMPETENCY_TEST':
      return evaluateCompetencyTest(policy, facts, to, onDate)
    case 'AGE':
      return evaluateAge(policy, facts, onDate)
    case 'VACANCY':
      return evaluateVacancy(policy, facts, to)
    case 'FITNESS':
      return evaluateFitness(policy, facts, onDate)
    case 'DISCIPLINE':
      return evaluateDiscipline(policy, facts, onDate)
    case 'PLEDGE':
      return evaluatePledge(policy, facts)
  }
}
