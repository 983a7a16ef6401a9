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
    @Ctx() context: PerformanceContext,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day whose law answers: today when left out. Empty before the first law on record.',
    })
    asOf?: Day | null,
    @Arg('on', () => DateScalar, {
      nullable: true,
      deprecationReason: 'Use `asOf`, as every other answer of the rules.',
      description: 'The same as `asOf`, which counts where both are given.',
    })
    on?: Day | null,
  ): Promise<PredicateMultiplier[]> {
    return context.multipliers.validOn(asOf ?? on ?? context.today)
  }
}
