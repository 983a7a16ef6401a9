import { connectionOf, DateScalar, type Day, type Refusal } from '@jalur/common'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Employee } from '../employee/employee.types'
import { RuleBasis } from '../evaluation/evaluation.types'
import { PerformancePredicate } from '../evaluation/predicate.types'
import { PerformanceRefusal, type RefusalCode } from '../refusals'
import { ImprovementBasis, ImprovementOutcome } from './improvement'
import { ImprovementAct, ImprovementStatus, StepStatus } from './improvement-state'

registerEnumType(ImprovementStatus, {
  name: 'ImprovementStatus',
  description: 'Where an improvement plan stands.',
  valuesConfig: {
    DRAFT: { description: 'The superior writes it; nobody else sees it.' },
    PROPOSED: { description: 'Waits for the person to agree or to comment.' },
    RETURNED: { description: 'The person commented; the superior writes it anew.' },
    RUNNING: { description: 'The person agreed: steps are done and confirmed.' },
    COMPLETED: { description: 'Ended with an outcome; only the answer of the person follows, once.' },
    CANCELLED: { description: 'Ended without an outcome, for a reason.' },
  },
})
registerEnumType(StepStatus, {
  name: 'ImprovementStepStatus',
  description: 'Where a step stands.',
  valuesConfig: {
    OPEN: { description: 'To be done.' },
    REPORTED: { description: 'Done, as the person says; waits for the superior.' },
    RETURNED: { description: 'Given back with a reason.' },
    CONFIRMED: { description: 'Done, as the superior says too.' },
  },
})
registerEnumType(ImprovementAct, {
  name: 'ImprovementAct',
  description: 'What somebody can do to an improvement plan.',
  valuesConfig: {
    SAVE: { description: 'The superior writes it anew.' },
    PROPOSE: { description: 'The superior hands it to the person.' },
    AGREE: { description: 'The person agrees, and it begins.' },
    COMMENT: { description: 'The person says what should be different.' },
    REPORT_STEP: { description: 'The person reports a step as done.' },
    DECIDE_STEP: { description: 'The superior confirms a reported step, or gives it back.' },
    CONCLUDE: { description: 'The superior writes the outcome.' },
    ANSWER: { description: 'The person answers the outcome.' },
    CANCEL: { description: 'The superior ends it without an outcome.' },
  },
})
registerEnumType(ImprovementBasis, {
  name: 'ImprovementBasis',
  description: 'What an improvement plan can rest on.',
  valuesConfig: {
    EVALUATION: { description: 'An evaluation that the person received.' },
    FEEDBACK: { description: 'Feedback that the person got.' },
    WORK_RESULT: { description: 'A result of an approved plan of the person.' },
  },
})
registerEnumType(ImprovementOutcome, {
  name: 'ImprovementOutcome',
  description: 'How far the goal of an improvement plan was reached.',
  valuesConfig: {
    ACHIEVED: { description: 'Reached; every step is confirmed.' },
    PARTLY: { description: 'Reached in part.' },
    NOT_ACHIEVED: { description: 'Not reached.' },
  },
})

@ObjectType({ description: 'A record of the person that an improvement plan rests on.', simpleResolvers: true })
export class ImprovementReference {
  @Field(() => ImprovementBasis, { description: 'What it is.' }) kind: ImprovementBasis
  @Field(() => ID, { description: 'Its id.' }) id: string
  @Field(() => String, {
    description:
      "The statement of a result, what was observed, or the period that was evaluated in the caller's words.",
  })
  text: string
  @Field(() => PerformancePredicate, { nullable: true, description: 'Predicate of an evaluation; null for others.' })
  predicate: PerformancePredicate | null
}

@ObjectType({ description: 'A step of an improvement plan.', simpleResolvers: true })
export class ImprovementStep {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => String, { description: 'What is to be done.' }) text: string
  @Field(() => DateScalar, { description: 'Last day for it.' }) dueOn: Day
  @Field(() => String, { description: 'Who helps, and with what.' }) support: string
  @Field(() => String, { description: 'How it is seen that it is done.' }) evidence: string
  @Field(() => StepStatus, { description: 'Where it stands.' }) status: StepStatus
  @Field(() => String, { nullable: true, description: 'What the person says was done; null before.' })
  report: string | null
  @Field(() => DateScalar, { nullable: true, description: 'Day of the report; null before.' }) reportedOn: Day | null
  @Field(() => String, { nullable: true, description: 'Why it was last given back; null where it was not.' })
  returnReason: string | null
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the superior confirmed it; null before.' })
  confirmedOn: Day | null
}

@ObjectType({ description: 'The first evaluation that followed an improvement plan.', simpleResolvers: true })
export class ImprovementFollowUp {
  @Field(() => ID, { description: 'Id of the evaluation.' }) evaluationId: string
  @Field(() => String, { description: "Its period, in the caller's words." }) period: string
  @Field(() => PerformancePredicate, { description: 'What it came to.' }) predicate: PerformancePredicate
}

@ObjectType({ description: 'The rule that an improvement plan keeps.', simpleResolvers: true })
export class ImprovementRule {
  @Field(() => String, { description: "What it says, in the caller's language." }) text: string
  @Field(() => RuleBasis, { nullable: true, description: 'The law behind it.' }) legalBasis: RuleBasis
}

@ObjectType({
  description:
    'A plan by which a superior helps a direct subordinate to do better (pembinaan kinerja): goal, steps, outcome. Seen by the person, the assessor and the superior of the assessor.',
  simpleResolvers: true,
})
export class ImprovementPlan {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => Int, { description: 'Counts changes; a change names the version it was made from.' }) version: number
  @Field(() => ImprovementStatus, { description: 'Where it stands.' }) status: ImprovementStatus
  @Field(() => [ImprovementAct], { description: 'What the caller can do to it now.' }) acts: ImprovementAct[]
  @Field(() => Employee, { nullable: true, description: 'Who is helped.' }) employee: Employee
  @Field(() => Employee, { nullable: true, description: 'Who opened it.' }) superior: Employee
  @Field(() => String, { description: 'Why.' }) reason: string
  @Field(() => [ImprovementReference], { description: 'What it rests on.' }) references: ImprovementReference[]
  @Field(() => String, { description: 'What good looks like.' }) goal: string
  @Field(() => [ImprovementStep], { description: 'The steps, in their order.' }) steps: ImprovementStep[]
  @Field(() => [DateScalar], { description: 'Days on which both look at it together.' }) reviewDates: Day[]
  @Field(() => DateScalar, { description: 'Day on which it was opened.' }) openedOn: Day
  @Field(() => DateScalar, { description: 'Last day.' }) endsOn: Day
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was last proposed; null before.' })
  proposedOn: Day | null
  @Field(() => String, { nullable: true, description: 'What the person last said should be different; null without.' })
  comment: string | null
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the person agreed; null before.' })
  agreedOn: Day | null
  @Field(() => ImprovementOutcome, { nullable: true, description: 'How far the goal was reached; null before.' })
  outcome: ImprovementOutcome | null
  @Field(() => String, { nullable: true, description: 'Why the superior says so; null before.' })
  statement: string | null
  @Field(() => String, { nullable: true, description: 'What the person says to the outcome; null without an answer.' })
  answer: string | null
  @Field(() => String, { nullable: true, description: 'Why it was ended without an outcome; null otherwise.' })
  cancelReason: string | null
  @Field(() => DateScalar, { nullable: true, description: 'Day of the outcome or of the cancellation; null before.' })
  closedOn: Day | null
  @Field(() => ImprovementFollowUp, {
    nullable: true,
    description: 'The first evaluation after a completed plan; null before there is one.',
  })
  followUp: ImprovementFollowUp | null
  @Field(() => ImprovementRule, { nullable: true, description: 'The rule it was opened under; null without one.' })
  rule: ImprovementRule | null
}

export const ImprovementPlanConnection = connectionOf('ImprovementPlan', () => ImprovementPlan, 'improvement plans')

@ObjectType({ description: 'What became of a change to an improvement plan.', simpleResolvers: true })
export class ImprovementPlanPayload {
  @Field(() => [PerformanceRefusal], { description: 'Why nothing was changed; empty when it was.' })
  refusals: Refusal<RefusalCode>[]
  @Field(() => ImprovementPlan, { nullable: true, description: 'The plan as it is now; null when refused.' })
  plan: unknown
}
