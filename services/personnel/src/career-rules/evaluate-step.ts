import type { Day } from '@jalur/common'
import type { CareerFacts, TargetPosition } from './career-facts'
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

/** Judges the steps of one person on one day, one after the other. */
export type StepEvaluator = (goal: StepGoal) => Verdict

/**
 * May a person with these facts take a step on the day `onDate`?
 *
 * Every requirement is checked, also after one fails: the person is owed the whole list. A step's earliest date is
 * null unless every requirement is met or yields to waiting, before an age limit and before retirement. Never throws.
 * What does not depend on where a step leads is checked once for all steps, and is the same object in each verdict.
 */
export function stepEvaluator(rules: RuleBook, facts: CareerFacts, onDate: Day): StepEvaluator {
  const known = new Map<StepPolicy, RequirementCheck>()
  const check = (policy: StepPolicy, { to }: StepGoal): RequirementCheck | RequirementCheck[] => {
    if (isAboutTarget(policy)) return checkTarget(policy, facts, to, onDate, rules)
    const found = known.get(policy) ?? checkPerson(policy, facts, onDate, rules)
    known.set(policy, found)
    return found
  }
  return (goal) => {
    const policies = stepPolicies(rules, facts.position, goal, onDate)
    return verdictOf(
      policies.flatMap((policy) => check(policy, goal)),
      facts,
      onDate,
    )
  }
}

/** The verdict over a single step. */
export const evaluateStep = (rules: RuleBook, facts: CareerFacts, goal: StepGoal, onDate: Day): Verdict =>
  stepEvaluator(rules, facts, onDate)(goal)

const TARGET_KINDS = ['RANK', 'EDUCATION', 'FIELD_EXPERIENCE', 'COMPETENCY', 'COMPETENCY_TEST', 'VACANCY'] as const
type TargetKind = (typeof TARGET_KINDS)[number]
type TargetPolicy = Extract<StepPolicy, { kind: TargetKind }>
type PersonPolicy = Exclude<StepPolicy, TargetPolicy>

const targetKinds: ReadonlySet<string> = new Set(TARGET_KINDS)
const isAboutTarget = (policy: StepPolicy): policy is TargetPolicy => targetKinds.has(policy.kind)

/** One check; several where a requirement has parts (competencies), none where the position sets no standard (rank). */
function checkTarget(
  policy: TargetPolicy,
  facts: CareerFacts,
  to: TargetPosition,
  onDate: Day,
  rules: RuleBook,
): RequirementCheck | RequirementCheck[] {
  switch (policy.kind) {
    case 'RANK':
      return evaluateRank(policy, facts, to, onDate, rules)
    case 'EDUCATION':
      return evaluateEducation(policy, facts, to)
    case 'FIELD_EXPERIENCE':
      return evaluateFieldExperience(policy, facts, to, onDate)
    case 'COMPETENCY':
      return evaluateCompetency(policy, facts, to)
    case 'COMPETENCY_TEST':
      return evaluateCompetencyTest(policy, facts, to, onDate)
    case 'VACANCY':
      return evaluateVacancy(policy, facts, to)
  }
}

function checkPerson(policy: PersonPolicy, facts: CareerFacts, onDate: Day, rules: RuleBook): RequirementCheck {
  switch (policy.kind) {
    case 'EMPLOYMENT_STATUS':
      return evaluateEmploymentStatus(policy, facts)
    case 'TIME_IN_RANK':
      return evaluateTimeInRank(policy, policy.parameters.years, facts, onDate)
    case 'TIME_IN_POSITION':
      return evaluateTimeInPosition(policy, facts, onDate)
    case 'CREDIT_POINTS':
      return evaluateCreditPoints(policy, facts, null, onDate, rules)
    case 'PERFORMANCE':
      return evaluatePerformance(policy, facts, onDate)
    case 'AGE':
      return evaluateAge(policy, facts, onDate)
    case 'FITNESS':
      return evaluateFitness(policy, facts, onDate)
    case 'DISCIPLINE':
      return evaluateDiscipline(policy, facts, onDate)
    case 'PLEDGE':
      return evaluatePledge(policy, facts)
  }
}
