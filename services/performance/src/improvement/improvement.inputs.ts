import { ChangeInput, DateScalar, type Day, MutationInput } from '@jalur/common'
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { ImprovementBasis, ImprovementOutcome } from './improvement'

/** What a person says to a proposed plan. */
export const ImprovementReply = { AGREE: 'AGREE', COMMENT: 'COMMENT' } as const
export type ImprovementReply = keyof typeof ImprovementReply

/** What the superior says to a reported step. */
export const StepDecision = { CONFIRM: 'CONFIRM', RETURN: 'RETURN' } as const
export type StepDecision = keyof typeof StepDecision

registerEnumType(ImprovementReply, {
  name: 'ImprovementReply',
  description: 'What a person says to a proposed improvement plan.',
  valuesConfig: {
    AGREE: { description: 'The plan begins.' },
    COMMENT: { description: 'Something should be different; the superior writes it anew.' },
  },
})
registerEnumType(StepDecision, {
  name: 'ImprovementStepDecision',
  description: 'What the superior says to a reported step.',
  valuesConfig: {
    CONFIRM: { description: 'It is done.' },
    RETURN: { description: 'Something is missing; the reason says what.' },
  },
})

@InputType({ description: 'What an improvement plan rests on: a record of the person.' })
export class ImprovementReferenceInput {
  @Field(() => ImprovementBasis, { description: 'What it is.' }) kind: ImprovementBasis
  @Field(() => ID, { description: 'Id of the evaluation, the feedback or the work result.' }) id: string
}

@InputType({ description: 'One step.' })
export class ImprovementStepInput {
  @Field(() => String, { description: 'What is to be done, 1 to 280 characters.' }) text: string
  @Field(() => DateScalar, { description: 'Last day for it, from today to the end of the plan.' }) dueOn: Day
  @Field(() => String, { description: 'Who helps, and with what, 1 to 280 characters.' }) support: string
  @Field(() => String, { description: 'How it is seen that it is done, 1 to 280 characters.' }) evidence: string
}

@InputType({ description: 'An improvement plan for a direct subordinate, new or written anew.' })
export class SaveImprovementPlanInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the person.' }) employee: string
  @Field(() => ID, { nullable: true, description: 'Id of the plan to write anew; left out for a new one.' })
  id?: string | null
  @Field(() => Int, { nullable: true, description: 'With `id`: the version that the change was made from.' })
  expectedVersion?: number | null
  @Field(() => String, { description: 'Why, 1 to 1,000 characters.' }) reason: string
  @Field(() => [ImprovementReferenceInput], { description: 'What it rests on, 1 to 10 records of the person.' })
  references: ImprovementReferenceInput[]
  @Field(() => String, { description: 'What good looks like, 1 to 1,000 characters.' }) goal: string
  @Field(() => [ImprovementStepInput], { description: 'All steps, in order, 1 to 10.' }) steps: ImprovementStepInput[]
  @Field(() => [DateScalar], { description: 'Days on which both look at it, 1 to 12, before the end.' })
  reviewDates: Day[]
  @Field(() => DateScalar, { description: 'Last day, within 12 months.' }) endsOn: Day
}

@InputType({ description: 'Which improvement plan is handed to the person.' })
export class ProposeImprovementPlanInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the plan.' }) id: string
}

@InputType({ description: 'What the person says to a proposed improvement plan.' })
export class ReplyToImprovementPlanInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the plan.' }) id: string
  @Field(() => ImprovementReply, { description: 'Agreed, or not yet.' }) reply: ImprovementReply
  @Field(() => String, {
    nullable: true,
    description: 'What should be different, 1 to 1,000 characters; needed for COMMENT.',
  })
  comment?: string | null
}

@InputType({ description: 'Which step the person has done.' })
export class ReportImprovementStepInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the plan.' }) id: string
  @Field(() => ID, { description: 'Id of the step.' }) step: string
  @Field(() => String, { description: 'What was done, 1 to 280 characters.' }) report: string
}

@InputType({ description: 'What the superior says to a reported step.' })
export class DecideImprovementStepInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the plan.' }) id: string
  @Field(() => ID, { description: 'Id of the step.' }) step: string
  @Field(() => StepDecision, { description: 'Done, or given back.' }) decision: StepDecision
  @Field(() => String, { nullable: true, description: 'What is missing, 1 to 280 characters; needed for RETURN.' })
  reason?: string | null
}

@InputType({ description: 'How far the goal was reached, and why the superior says so.' })
export class ConcludeImprovementPlanInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the plan.' }) id: string
  @Field(() => ImprovementOutcome, { description: 'How far.' }) outcome: ImprovementOutcome
  @Field(() => String, { description: 'Why, 1 to 1,000 characters.' }) statement: string
}

@InputType({ description: 'What the person says to the outcome, once.' })
export class AnswerImprovementOutcomeInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the plan.' }) id: string
  @Field(() => String, { description: 'In the own words, 1 to 1,000 characters.' }) answer: string
}

@InputType({ description: 'Which improvement plan is ended without an outcome, and why.' })
export class CancelImprovementPlanInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the plan.' }) id: string
  @Field(() => String, { description: 'Why, 1 to 1,000 characters.' }) reason: string
}
