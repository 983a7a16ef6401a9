/** What a step asks of anyone, before personal facts: for the public map of careers. */
import type { Day } from '@jalur/common'
import type { PositionFacts, PositionLevel } from './career-facts'
import { describeAge } from './evaluators/age'
import { describeCompetency } from './evaluators/competency'
import { describeCompetencyTest } from './evaluators/competency-test'
import { describeLevelPoints } from './evaluators/credit-points'
import type { Description } from './evaluators/description'
import { describeDiscipline } from './evaluators/discipline'
import { describeEducation } from './evaluators/education'
import { describeEmploymentStatus } from './evaluators/employment-status'
import { describeFieldExperience } from './evaluators/field-experience'
import { describeFitness } from './evaluators/fitness'
import { describePerformance } from './evaluators/performance'
import { describePledge } from './evaluators/pledge'
import { describeRank } from './evaluators/rank'
import { describeTimeInPosition } from './evaluators/time-in-position'
import { describeTimeInRank } from './evaluators/time-in-rank'
import { describeVacancy } from './evaluators/vacancy'
import type { StepGoal } from './requirement-check'
import type { LegalBasis, RequirementKind, RuleBook, StepPolicy } from './requirement-policy'
import { stepPolicies } from './requirement-selection'

/** A requirement as anyone may read it. */
export interface StepRequirement extends Description {
  kind: RequirementKind
  legalBasis: LegalBasis
}

/** The requirements of a step from a position, by the law in force on the day, in the order of a checklist. */
export const describeStep = (rules: RuleBook, from: PositionFacts, goal: StepGoal, onDate: Day): StepRequirement[] =>
  stepPolicies(rules, from, goal, onDate).flatMap((policy) => {
    const description = describePolicy(policy, from.level, goal, rules)
    return description ? [{ kind: policy.kind, legalBasis: policy.legalBasis, ...description }] : []
  })

/** What one requirement asks on a step from a level; null where the position sets no standard for it. */
export function describePolicy(
  policy: StepPolicy,
  fromLevel: PositionLevel | null,
  { to }: StepGoal,
  rules: RuleBook,
): Description | null {
  switch (policy.kind) {
    case 'EMPLOYMENT_STATUS':
      return describeEmploymentStatus(policy)
    case 'RANK':
      return describeRank(policy, to, rules)
    case 'EDUCATION':
      return describeEducation(policy, to)
    case 'TIME_IN_RANK':
      return describeTimeInRank(policy.parameters.years)
    case 'TIME_IN_POSITION':
      return describeTimeInPosition(policy)
    case 'FIELD_EXPERIENCE':
      return describeFieldExperience(policy)
    case 'CREDIT_POINTS':
      return describeLevelPoints(rules, fromLevel)
    case 'PERFORMANCE':
      return describePerformance(policy)
    case 'COMPETENCY':
      return describeCompetency()
    case 'COMPETENCY_TEST':
      return describeCompetencyTest()
    case 'AGE':
      return describeAge(policy)
    case 'VACANCY':
      return describeVacancy()
    case 'FITNESS':
      return describeFitness()
    case 'DISCIPLINE':
      return describeDiscipline(policy)
    case 'PLEDGE':
      return describePledge()
  }
}
