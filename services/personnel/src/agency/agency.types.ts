import { connectionOf } from '@jalur/common'
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import * as domain from './agency'

registerEnumType(domain.AgencyKind, {
  name: 'AgencyKind',
  description: 'Kinds of local government.',
  valuesConfig: {
    PROVINCE: { description: 'Provinsi.' },
    REGENCY: { description: 'Kabupaten.' },
    CITY: { description: 'Kota.' },
  },
})

@ObjectType({ description: 'The region that an agency governs (wilayah).', simpleResolvers: true })
export class Region implements domain.Region {
  @Field(() => ID, { description: 'Code of the Ministry of Home Affairs (Kemendagri), for example `75.03`.' })
  code: string
  @Field(() => String, { description: 'Name of the region.' }) name: string
}

@Directive('@key(fields: "code")')
@ObjectType({ description: 'A local government as employer (instansi).', simpleResolvers: true })
export class Agency implements domain.Agency {
  @Field(() => ID, { description: 'Code of BKN, for example `7104`; not the code of the region.' }) code: string
  @Field(() => String, { description: 'Official name.' }) name: string
  @Field(() => domain.AgencyKind, { description: 'Kind of local government.' }) kind: domain.AgencyKind
  @Field(() => Region, { description: 'The region that it governs.' }) region: Region
  @Field(() => String, { description: 'Where it has its seat (ibu kota).' }) seat: string
  @Field(() => String, { description: 'Its agency for personnel matters (BKD, BKPSDM or BKPP).' }) hrAgency: string
  @Field(() => String, {
    description:
      'IANA zone in which its days are reckoned: `Asia/Jakarta` (WIB), `Asia/Makassar` (WITA) or `Asia/Jayapura` (WIT).',
  })
  timeZone: string
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'An organisational unit of an agency (perangkat daerah).', simpleResolvers: true })
export class Unit {
  @Field(() => ID, { description: 'Identifier of the unit.' }) id: string
  @Field(() => String, { description: 'Name of the unit.' }) name: string
}

export const UnitConnection = connectionOf('Unit', () => Unit, 'units')
