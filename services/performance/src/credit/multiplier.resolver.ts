import { DateScalar, type Day } from '@jalur/common'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { PredicateMultiplier } from './multiplier.types'

@Resolver()
export class MultiplierResolver {
  @Query(() => [PredicateMultiplier], {
    description: 'How each predicate weighs in credit points, highest first (PermenPANRB 1/2023 art. 37-39).',
  })
  predicateMultipliers(
    @Arg('on', () => DateScalar, { nullable: true, description: 'Day on which they hold; today by default.' })
    on: Day | null,
    @Ctx() context: PerformanceContext,
  ): Promise<PredicateMultiplier[]> {
    return context.multipliers.validOn(on ?? context.today)
  }
}
