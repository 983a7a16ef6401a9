import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import type * as domain from '../credit/multiplier'
import { PredicateMultiplier } from '../credit/multiplier.types'
import { Employee } from '../employee/employee.types'
import { PerformanceStanding } from './standing.types'

@Resolver(() => Employee)
export class StandingResolver {
  @FieldResolver(() => PerformanceStanding, {
    nullable: true,
    description: 'Credit points and recent predicates; null when performance knows no records.',
  })
  async performanceStanding(
    @Root() { id }: Employee,
    @Ctx() context: PerformanceContext,
  ): Promise<PerformanceStanding | null> {
    return (await context.standing.load(id))?.facts ?? null
  }
}

@Resolver(() => PerformanceStanding)
export class CreditRulesResolver {
  @Directive('@inaccessible')
  @FieldResolver(() => [PredicateMultiplier], {
    nullable: true,
    description: 'How each predicate weighs in credit points, at all times; for the services that look ahead.',
  })
  multipliers(@Ctx() context: PerformanceContext): Promise<domain.PredicateMultiplier[]> {
    return context.allMultipliers()
  }
}
