import { Ctx, Query, Resolver } from 'type-graphql'
import type { PersonnelContext } from '../context'
import { Rank } from './rank.types'

@Resolver(() => Rank)
export class RankResolver {
  @Query(() => [Rank], { description: 'All ranks of civil servants, lowest first.' })
  ranks(@Ctx() { catalogue }: PersonnelContext): readonly Rank[] {
    return catalogue.ranks
  }
}
