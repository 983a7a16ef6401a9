import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { LearningContext } from '../context'
import { compareStandards } from './compare-standards'
import { CompetencyComparison, PositionComparison } from './comparison.types'

@Resolver(() => PositionComparison)
export class ComparisonResolver {
  @FieldResolver(() => CompetencyComparison, {
    nullable: true,
    description: 'Competencies that both, only the second, or only the first asks for; null without both standards.',
  })
  async competencies(
    @Root() { fromCode, toCode }: PositionComparison,
    @Ctx() context: LearningContext,
  ): Promise<CompetencyComparison | null> {
    const { standards } = await context.catalogue()
    const [from, to] = [standards.get(fromCode), standards.get(toCode)]
    return from && to ? compareStandards(from, to) : null
  }
}
