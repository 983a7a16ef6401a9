import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import { PerformanceStanding } from './standing.types'

@Resolver(() => Employee)
export class StandingResolver {
  @FieldResolver(() => PerformanceStanding, {
    nullable: true,
    description: 'Credit points and recent predicates; null when performance knows no records.',
  })
  performanceStanding(
    @Root() { id }: Employee,
    @Ctx() context: PerformanceContext,
  ): Promise<PerformanceStanding | null> {
    return context.standing.load(id)
  }
}
