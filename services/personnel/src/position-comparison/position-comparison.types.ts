import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { CareerTransition } from '../career-graph/career-graph.types'
import type { DatedTransition } from '../career-graph/find-routes'
import { Position } from '../position/position.types'
import type * as domain from './position-comparison'

@Directive('@key(fields: "fromCode toCode")')
@ObjectType({
  description: 'Two positions beside each other: what distinguishes the second for a holder of the first.',
  simpleResolvers: true,
})
export class PositionComparison implements domain.PositionComparison {
  @Field(() => ID, { description: 'Code of the first position.' }) fromCode: string
  @Field(() => ID, { description: 'Code of the second position.' }) toCode: string
  @Field(() => Position, { description: 'The first position.' }) from: domain.PositionComparison['from']
  @Field(() => Position, { description: 'The second position.' }) to: domain.PositionComparison['to']
  @Field(() => Int, {
    nullable: true,
    description: 'Ranks from the lowest of the first up to the lowest of the second; negative downwards.',
  })
  rankRise: number | null
  @Field(() => Int, {
    nullable: true,
    description: 'Levels of education that the second asks for above the first; negative below.',
  })
  educationRise: number | null
  @Field(() => Int, { description: 'Years by which a holder of the second retires later; negative for earlier.' })
  retirementAgeChange: number
  @Field(() => Boolean, { description: 'True when both belong to the same family of jobs (rumpun).' })
  sameFamily: boolean
  @Field(() => CareerTransition, {
    nullable: true,
    description: 'The step that leads from the first to the second at once; null where none does.',
  })
  step: DatedTransition | null
}
