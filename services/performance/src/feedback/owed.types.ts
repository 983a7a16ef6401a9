import { connectionOf } from '@jalur/common'
import { Field, Int, ObjectType } from 'type-graphql'
import { Employee } from '../employee/employee.types'

@ObjectType({
  description: 'A superior who has given some direct subordinates no feedback about a month.',
  simpleResolvers: true,
})
export class OwedFeedback {
  @Field(() => Employee, { nullable: true, description: 'The superior.' }) superior: Employee
  @Field(() => Int, { description: 'Direct subordinates today.' }) subordinates: number
  @Field(() => Int, { description: 'How many of them got no feedback of the superior yet; at least 1.' }) owed: number
}

@ObjectType({ description: 'A page of superiors who owe feedback, who owe most first.' })
export class OwedFeedbackConnection extends connectionOf('OwedFeedback', () => OwedFeedback, 'superiors who owe') {}
