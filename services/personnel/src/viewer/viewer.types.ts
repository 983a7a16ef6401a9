import { Field, ID, Int, ObjectType } from 'type-graphql'
import { CallerKind } from '../access-log/access-log.types'
import { Agency } from '../agency/agency.types'

@ObjectType({
  description: 'What a caller may spend. An operation costs points, as `extensions.cost` of its answer tells.',
})
export class RateLimit {
  @Field(() => Int, { description: 'Points for a minute.' }) limit: number
  @Field(() => Int, {
    description:
      'Points left, with the most that this operation can cost already taken; what it does not use is given back.',
  })
  remaining: number
  @Field(() => Date, { description: 'When all points are there again.' }) resetAt: Date
}

@ObjectType({ description: 'Whoever asks, as the access token says.' })
export class Viewer {
  @Field(() => CallerKind, { description: 'A person or a program.' }) kind: CallerKind
  @Field(() => ID, { nullable: true, description: 'Id of the program; null for a person.' }) clientId: string | null
  @Field(() => [String], {
    description: 'Scopes of the program: `learning:read`; none for a person, whose offices count.',
  })
  scopes: string[]
  @Field(() => [Agency], { description: 'Agencies granted to the program; of a person the own agency.' })
  agencies: Agency[]
  @Field(() => RateLimit, { nullable: true, description: 'Budget of the caller; null when the gateway does not tell.' })
  rateLimit: RateLimit | null
}
