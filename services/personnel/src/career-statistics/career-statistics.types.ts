import { Field, Int, ObjectType } from 'type-graphql'
import { Position } from '../position/position.types'
import type * as position from '../position/position'

@ObjectType({
  description: 'A way that people really went, by the position histories; counted once a day.',
  simpleResolvers: true,
})
export class TakenRoute {
  @Field(() => [Position], { description: 'The positions in order: the start and one to three moves.' })
  positions: position.Position[]
  @Field(() => Int, {
    description: 'How many people went it, rounded to 5; ways that fewer than 10 went are not told (UU 27/2022).',
  })
  people: number
}

@ObjectType({
  description:
    'How many positions are open in an agency, and how many of its people could ask for them. Candidates are counted from the register alone, once a day: in service, in a position from which a step leads there, with the rank and education that it asks for. Performance, competencies, tests, age and discipline are not in it.',
  simpleResolvers: true,
})
export class StepCompetition {
  @Field(() => Int, { nullable: true, description: 'Openings (formasi) in the agency; null where none were reported.' })
  openings: number | null
  @Field(() => Int, {
    nullable: true,
    description: 'Candidates, rounded to 5; null for fewer than 10, so that nobody can be singled out (UU 27/2022).',
  })
  candidates: number | null
}
