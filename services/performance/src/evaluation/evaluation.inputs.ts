import { ChangeInput, type Refusal } from '@jalur/common'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { PerformanceRefusal, type RefusalCode } from '../refusals'
import { OrganisationPredicate } from './distribution'
import { ReferenceKind } from './evaluation'
import { Evaluation } from './evaluation.types'
import { Rating } from './predicate'

@InputType({ description: 'How the person signed in sees the own work in a period.' })
export class AssessOwnPerformanceInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the evaluation.' }) id: string
  @Field(() => Rating, { description: 'Own rating of work results.' }) workRating: Rating
  @Field(() => Rating, { description: 'Own rating of behaviour.' }) behaviourRating: Rating
  @Field(() => String, { nullable: true, description: 'In the own words, up to 2,000 characters.' }) note?:
    | string
    | null
  @Field(() => Boolean, { description: 'True to hand it to the superior, false to keep it as a draft.' })
  submit: boolean
}

@InputType({ description: 'Which submitted evaluation is returned, and why.' })
export class ReturnEvaluationInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the evaluation.' }) id: string
  @Field(() => String, { description: 'What has to be corrected.' }) reason: string
}

@InputType({ description: 'One thing that a rating rests on.' })
export class RatingReferenceInput {
  @Field(() => ReferenceKind, { description: 'What it is.' }) kind: ReferenceKind
  @Field(() => ID, { description: 'Id of the report, feedback or evidence.' }) id: string
}

@InputType({ description: 'A rating with what it rests on.' })
export class RatingInput {
  @Field(() => Rating, { description: 'The rating.' }) rating: Rating
  @Field(() => String, { nullable: true, description: 'In the words of the superior, up to 2,000 characters.' })
  reason?: string | null
  @Field(() => [RatingReferenceInput], { description: 'What it rests on, 1 to 20.' }) references: RatingReferenceInput[]
}

@InputType({ description: 'The ratings of the direct superior.' })
export class EvaluatePerformanceInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the evaluation.' }) id: string
  @Field(() => RatingInput, { description: 'Rating of work results.' }) work: RatingInput
  @Field(() => RatingInput, { description: 'Rating of behaviour.' }) behaviour: RatingInput
  @Field(() => String, { nullable: true, description: 'Why the predicate departs from the distribution pattern.' })
  distributionReason?: string | null
  @Field(() => String, { nullable: true, description: 'Why there was no feedback in the period.' })
  feedbackReason?: string | null
}

@InputType({ description: 'Which rated evaluation is handed to the person.' })
export class IssueEvaluationInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the evaluation.' }) id: string
}

@InputType({ description: 'What an agency achieved in a year.' })
export class RecordOrganisationResultInput extends ChangeInput {
  @Field(() => Int, { description: 'Calendar year, 2022 or later.' }) year: number
  @Field(() => OrganisationPredicate, { description: 'Its predicate (predikat kinerja organisasi).' })
  predicate: OrganisationPredicate
}

@ObjectType({ description: 'What became of a change to an evaluation.', simpleResolvers: true })
export class EvaluationPayload {
  @Field(() => [PerformanceRefusal], { description: 'Why nothing was changed; empty when it was.' })
  refusals: Refusal<RefusalCode>[]
  @Field(() => Evaluation, { nullable: true, description: 'The evaluation as it is now; null when refused.' })
  evaluation: unknown
}

@ObjectType({ description: 'The predicate of an organisation in a year.', simpleResolvers: true })
export class OrganisationResult {
  @Field(() => Int, { description: 'Calendar year.' }) year: number
  @Field(() => OrganisationPredicate, { description: 'The predicate.' }) predicate: OrganisationPredicate
  @Field(() => Int, { description: 'Counts changes; a change names the version it was made from.' }) version: number
}

@ObjectType({ description: 'What became of recording the predicate of an organisation.', simpleResolvers: true })
export class OrganisationResultPayload {
  @Field(() => [PerformanceRefusal], { description: 'Why nothing was kept; empty when it was.' })
  refusals: Refusal<RefusalCode>[]
  @Field(() => OrganisationResult, { nullable: true, description: 'The predicate as it is now.' }) result: unknown
}
