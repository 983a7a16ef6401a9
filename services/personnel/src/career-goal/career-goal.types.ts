import { DateScalar, type Day } from '@jalur/common'
import { Field, Int, ObjectType } from 'type-graphql'
import { Remedy } from '../career-path/career-path.types'
import type { EmployeeRecord } from '../employee/employee'
import { Employee } from '../employee/employee.types'
import type * as positions from '../position/position'
import { Position } from '../position/position.types'
import { PersonnelRefusal } from '../refusal.types'

@ObjectType({ description: 'The position that a person aims at.' })
export class CareerGoal {
  @Field(() => Position, { description: 'The position.' }) position: positions.Position
  @Field(() => DateScalar, { description: 'Day on which it was chosen.' }) chosenOn: Day
  @Field(() => Int, { description: 'Grows with each choice; to be sent along with the next one.' }) version: number
  @Field(() => Position, {
    nullable: true,
    description: 'The next position on the best way there; null when the goal is reached or no way is known.',
  })
  nextStep: positions.Position | null
  @Field(() => Remedy, {
    nullable: true,
    description: 'The first thing to do for the next step, by today’s judgement; null when nothing is left to do.',
  })
  nextAction: Remedy | null
}

@ObjectType({ description: 'The person with the goal chosen, or the reasons for which nothing changed.' })
export class ChooseCareerGoalPayload {
  @Field(() => Employee, { nullable: true, description: 'The person; null with refusals.' })
  employee: EmployeeRecord | null
  @Field(() => [PersonnelRefusal], { description: 'Why nothing changed; empty otherwise.' })
  refusals: InstanceType<typeof PersonnelRefusal>[]
}
