import { connectionOf, DateScalar, type Day } from '@jalur/common'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Employee } from '../employee/employee.types'

@ObjectType({
  description: 'An objection whose decision is late, without what was said in it.',
  simpleResolvers: true,
})
export class OverdueObjection {
  @Field(() => ID, { description: 'Id of the objection.' }) id: string
  @Field(() => Employee, { nullable: true, description: 'Who objects.' }) employee: Employee
  @Field(() => Employee, {
    nullable: true,
    description: 'Who decides: the superior of the assessor; null where nobody is on record.',
  })
  decider: Employee | null
  @Field(() => DateScalar, { description: 'The day on which it was filed.' }) filedOn: Day
  @Field(() => DateScalar, { description: 'The day by which it was to be decided.' }) dueOn: Day
  @Field(() => Int, { description: 'Days since then.' }) daysLate: number
}

@ObjectType({ description: 'A page of objections whose decision is late, the latest first.' })
export class OverdueObjectionConnection extends connectionOf(
  'OverdueObjection',
  () => OverdueObjection,
  'late decisions',
) {}
