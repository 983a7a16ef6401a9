import { type Role, ROLES } from '@jalur/common'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { CallerKind } from '../access-log/access-log.types'
import { Agency } from '../agency/agency.types'

const Roles = Object.fromEntries(ROLES.map((role) => [role, role])) as { readonly [role in Role]: role }

registerEnumType(Roles, {
  name: 'Role',
  description: 'What a person is or holds, as the access token says.',
  valuesConfig: {
    ASN: { description: 'A civil servant (ASN).' },
    HR_OFFICER: { description: 'Personnel officer of the own agency (pengelola kepegawaian).' },
    LEADER: { description: 'Leader of the own agency (pimpinan instansi).' },
    BKN_OFFICER: { description: 'Officer of the National Civil Service Agency (BKN).' },
    INTEGRITY_OFFICER: { description: 'Integrity officer of the own agency (inspektorat).' },
  },
})

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
  @Field(() => [Roles], { description: 'What the person is and the offices held; none for a program.' })
  roles: Role[]
  @Field(() => [Agency], { description: 'Agencies granted to the program; of a person the own agency.' })
  agencies: Agency[]
  @Field(() => RateLimit, { nullable: true, description: 'Budget of the caller; null when the gateway does not tell.' })
  rateLimit: RateLimit | null
}
