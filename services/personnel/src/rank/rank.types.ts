import { Field, ID, Int, ObjectType } from 'type-graphql'
import type * as rules from '../career-rules/career-facts'

@ObjectType({ description: 'A rank of civil servants (pangkat, golongan/ruang).', simpleResolvers: true })
export class Rank implements rules.Rank {
  @Field(() => ID, { description: 'Golongan/ruang as printed, for example `III/b`.' }) code: string
  @Field(() => String, { description: 'Name of the rank (pangkat), for example `Penata Muda Tingkat I`.' })
  name: string
  @Field(() => Int, { description: 'Place in the order, from 1 (I/a) to 17 (IV/e).' }) ordinal: number
}
