import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import type * as domain from './compare-standards'
import { Competency } from './competency.types'

@ObjectType({ description: 'One competency in the standards of two positions.', simpleResolvers: true })
export class ComparedCompetency implements domain.ComparedCompetency {
  @Field(() => Competency, { description: 'The competency.' }) competency: Competency
  @Field(() => Int, { nullable: true, description: 'Level that the first asks for, 1 to 5; null: none.' })
  fromLevel: number | null
  @Field(() => Int, { nullable: true, description: 'Level that the second asks for, 1 to 5; null: none.' })
  toLevel: number | null
}

@ObjectType({
  description: 'The competency standards of two positions beside each other (PermenPANRB 38/2017).',
  simpleResolvers: true,
})
export class CompetencyComparison implements domain.CompetencyComparison {
  @Field(() => [ComparedCompetency], { description: 'Asked by both, by the first at the same or a higher level.' })
  shared: ComparedCompetency[]
  @Field(() => [ComparedCompetency], {
    description: 'Asked by the second, by the first at a lower level or not at all: what is still to be learnt.',
  })
  missing: ComparedCompetency[]
  @Field(() => [ComparedCompetency], { description: 'Asked by the first alone.' }) extra: ComparedCompetency[]
}

@Directive('@key(fields: "fromCode toCode")')
@ObjectType({
  description: 'Two positions beside each other: what distinguishes the second for a holder of the first.',
  simpleResolvers: true,
})
export class PositionComparison {
  @Field(() => ID, { description: 'Code of the first position.' }) fromCode: string
  @Field(() => ID, { description: 'Code of the second position.' }) toCode: string
}
