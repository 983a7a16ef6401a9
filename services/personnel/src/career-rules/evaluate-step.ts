import type { Day } from '@jalur/common'
import type { CareerFacts, TargetPosition } from './career-facts'
import { describePolicy } from './describe-step'
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
import type { RequirementKind, RuleBook, StepPolicy } from './requirement-policy'
import { policiesInForce, selects } from './requirement-selection'
import { notRecorded, verdictOf } from './verdict'

/** Judges the steps of one person on one day, one after the other. */
export type StepEvaluator = (goal: StepGoal) => Verdict

type Checks = RequirementCheck | RequirementCheck[]

/**
 * May a person with these facts take a step on the day `onDate`?
 *
 * Every requirement is checked, also after one fails: the person is owed the whole list. A step's earliest date is
 * null unless every requirement is met or yields to waiting, before an age limit and before retirement. Never throws.
 * For targets that are alike to a requirement it is checked once, and is the same object in each verdict.
 */
export function stepEvaluator(rules: RuleBook, facts: CareerFacts, onDate: Day): StepEvaluator {
  const policies = policiesInForce(rules, onDate).map((policy) => ({
    policy,
    known: new Map<string, Checks>(),
  }))
  return (goal) => {
    const requirements: RequirementCheck[] = []
    for (const { policy, known } of policies) {
      if (!selects(policy.selector, facts.position, goal)) continue
      const aspect = aspectOf(policy.kind, goal.to)
      const checks = known.get(aspect) ?? evaluateRequirement(policy, facts, goal, onDate, rules)
      known.set(aspect, checks)
      if (Array.isArray(checks)) requirements.push(...checks)
      else requirements.push(checks)
    }
    return verdictOf(requirements, facts, onDate)
  }
}

/** The verdict over a single step. */
export const evaluateStep = (rules: RuleBook, facts: CareerFacts, goal: StepGoal, onDate: Day): Verdict =>
  stepEvaluator(rules, facts, onDate)(goal)

/** All that a requirement looks at in a target; empty where it looks at the person alone. */
function aspectOf(kind: RequirementKind, { code, familyCode, minimumEducation, minimumRank }: TargetPosition): string {
  switch (kind) {
    case 'RANK':
      return minimumRank?.code ?? ''
    case 'EDUCATION':
      return minimumEducation ?? ''
    case 'FIELD_EXPERIENCE':
      return familyCode ?? ''
    case 'COMPETENCY':
    case 'COMPETENCY_TEST':
    case 'VACANCY':
      return code
    default:
      return ''
  }
}

const isUndated = (kind: RequirementKind, { undated }: CareerFacts): boolean =>
  undated.some((fact): boolean => fact === kind)

/** One check; several where a requirement has parts (competencies), none where the position sets no standard (rank). */
function evaluateRequirement(
  policy: StepPolicy,
  facts: CareerFacts,
  goal: StepGoal,
  onDate: Day,
  rules: RuleBook,
): Checks {
  const { to } = goal
  if (isUndated(policy.kind, facts)) {
    const description = describePolicy(policy, facts.position?.level ?? null, goal, rules)
    return description ? notRecorded(policy, description.required, onDate) : []
  }
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
