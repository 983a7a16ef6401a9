import { ChangeInput, MutationInput, type Refusal } from '@jalur/common'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { Rating } from '../evaluation/predicate'
import { PerformanceRefusal, type RefusalCode } from '../refusals'
import { CalibrationAnswer } from './calibration'
import { CalibrationSession } from './calibration.types'

@InputType({ description: 'Which period is to be calibrated.' })
export class OpenCalibrationInput extends MutationInput {
  @Field(() => ID, { description: 'Key of the period, of `calibratablePeriods`.' }) period: string
}

@InputType({ description: 'Other ratings for one evaluation; `expectedVersion` is that of the evaluation.' })
export class ProposeCalibrationInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the session.' }) session: string
  @Field(() => ID, { description: 'Id of the evaluation.' }) evaluation: string
  @Field(() => Rating, { description: 'Rating of work results that is proposed.' }) workRating: Rating
  @Field(() => Rating, { description: 'Rating of behaviour that is proposed.' }) behaviourRating: Rating
  @Field(() => String, {
    description: 'Why, 1 to 1,000 characters; the person reads it together with a changed result.',
  })
  reason: string
}

@InputType({ description: 'A proposal that its proposer takes back.' })
export class WithdrawCalibrationInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the proposal.' }) id: string
}

@InputType({ description: 'What the assessor says to a proposal.' })
export class AnswerCalibrationInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the proposal.' }) id: string
  @Field(() => CalibrationAnswer, { description: 'The answer.' }) answer: CalibrationAnswer
  @Field(() => String, { description: 'Why, 1 to 1,000 characters.' }) reason: string
}

@InputType({ description: 'The end of a session.' })
export class CloseCalibrationInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the session.' }) id: string
  @Field(() => String, { description: 'What it came to, 1 to 1,000 characters.' }) conclusion: string
  @Field(() => String, {
    nullable: true,
    description:
      'Why most of a group moves in one direction, 1 to 1,000 characters; needed where the confirmed changes do that, else ignored.',
  })
  oneWayReason?: string | null
}

@ObjectType({ description: 'What became of an act in a calibration.', simpleResolvers: true })
export class CalibrationPayload {
  @Field(() => [PerformanceRefusal], { description: 'Why nothing was done; empty when it was.' })
  refusals: Refusal<RefusalCode>[]
  @Field(() => CalibrationSession, { nullable: true, description: 'The session as it is now; null when refused.' })
  session: unknown
}
