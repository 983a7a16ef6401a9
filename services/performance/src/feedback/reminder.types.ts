import { DateScalar, type Day, MutationInput, type Refusal } from '@jalur/common'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { LARGEST_BATCH } from '../batch'
import { Employee } from '../employee/employee.types'
import { PerformanceRefusal, type RefusalCode } from '../refusals'
import { OwedFeedback } from './owed.types'

@ObjectType({ description: 'A reminder of HR to a superior who owes feedback about a month.', simpleResolvers: true })
export class FeedbackReminder {
  @Field(() => DateScalar, { description: 'The last day on which it was said.' }) remindedOn: Day
  @Field(() => Employee, {
    nullable: true,
    description: 'The HR officer who said it; null where the account belongs to no employee.',
  })
  officer: Employee | null
}

@InputType({ description: 'Which superiors are reminded of feedback that they owe about a month.' })
export class RemindOwedFeedbackInput extends MutationInput {
  @Field(() => [ID], { description: `Ids of the superiors, 1 to ${LARGEST_BATCH}, each once.` }) superiors: string[]
  @Field(() => DateScalar, { description: 'Any day of the month.' }) month: Day
}

@ObjectType({ description: 'What became of reminders to superiors.', simpleResolvers: true })
export class RemindOwedFeedbackPayload {
  @Field(() => [PerformanceRefusal], {
    description: 'Why superiors were not reminded, each with the place of the superior in the input as its `field`.',
  })
  refusals: Refusal<RefusalCode>[]
  @Field(() => [OwedFeedback], { description: 'What those owe who were reminded; the others are left out.' })
  owed: unknown[]
}
