import { Field, Int, ObjectType } from 'type-graphql'
import { PositionKind } from '../career-rules/career-facts'
import { Rank } from '../rank/rank.types'

@ObjectType({ description: 'How many hold a kind of position.', simpleResolvers: true })
export class PositionKindCount {
  @Field(() => PositionKind, { description: 'Kind of position (jenis jabatan).' }) kind: PositionKind
  @Field(() => Int, { description: 'Number of persons.' }) count: number
}

@ObjectType({ description: 'How many hold a rank.', simpleResolvers: true })
export class RankCount {
  @Field(() => Rank, { description: 'The rank (pangkat, golongan/ruang).' }) rank: Rank
  @Field(() => Int, { description: 'Number of persons.' }) count: number
}

@ObjectType({ description: 'How many reach the retirement age in a year.', simpleResolvers: true })
export class RetirementCount {
  @Field(() => Int, { description: 'Calendar year.' }) year: number
  @Field(() => Int, { description: 'Number of persons.' }) count: number
}

@ObjectType({
  description: 'The staff of an agency in numbers, as of today, without the retired.',
  simpleResolvers: true,
})
export class Workforce {
  @Field(() => Int, { description: 'Number of persons, those on leave included.' }) total: number
}
