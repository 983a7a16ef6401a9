import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql'
import type { LearningContext } from '../context'
import { Employee } from '../employee/employee.types'
import { LearningStanding } from './standing.types'

@Resolver(() => Employee)
export class StandingResolver {
  @Directive('@requires(fields: "careerTargets")')
  @FieldResolver(() => LearningStanding, {
    nullable: true,
    description:
      'Learning hours, competencies and readiness for the next positions; null when learning knows no records.',
  })
  learningStanding(@Root() { id, careerTargets }: Employee, @Ctx() { standing }: LearningContext) {
    return standing(id, careerTargets ?? [])
  }
}
