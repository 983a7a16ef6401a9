import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { LearningContext } from '../context'
import { Position } from '../position/position.types'
import { Competency, CompetencyRequirement } from './competency.types'

@Resolver(() => Position)
export class CompetencyResolver {
  @Query(() => [Competency], {
    description: 'Every competency: managerial and socio-cultural ones that all positions share, then technical ones.',
  })
  async competencies(@Ctx() context: LearningContext): Promise<Competency[]> {
    const { competencies } = await context.catalogue()
    return [...competencies.values()]
  }

  @FieldResolver(() => [CompetencyRequirement], {
    nullable: true,
    description:
      'Competency standard (standar kompetensi jabatan): what the position asks of each competency; null when no ' +
      'standard is recorded. Source: PermenPANRB 38/2017.',
  })
  async competencyStandard(
    @Root() position: Position,
    @Ctx() context: LearningContext,
  ): Promise<readonly CompetencyRequirement[] | null> {
    const { standards } = await context.catalogue()
    return standards.get(position.code) ?? null
  }
}
