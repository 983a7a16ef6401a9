import type { AgencyKind } from './agency'
import { unitId } from './unit-id'

/** What of a government decides about its units. */
export interface GovernmentFacts {
  code: string
  name: string
  kind: AgencyKind
  hrAgency: string
  districts: readonly string[]
  unitNames: Readonly<Record<string, string>>
}

/** What of a type of unit decides which governments have one. */
export interface UnitTypeFacts {
  code: string
  headKindsProvince: readonly string[]
  headKindsRegency: readonly string[]
  unitName: string | null
  partOf?: string
}

/** A unit that a government has from the start. */
export interface GovernmentUnit {
  id: string
  agencyCode: string
  /** Null for the offices themselves. */
  parentId: string | null
  typeCode: string
  name: string
  validFrom: string
}

/** Since then the offices stand as PP 18/2016 shaped them. */
const OFFICES_SINCE = '2017-01-01'

/**
 * The units that a government has from the start: its offices (perangkat daerah) with the hospital, and in a regency or
 * city one for each district (kecamatan). Others, such as schools, are for the government to name. Pure.
 *
 * Source: PP 18/2016, PP 72/2019 (the hospital belongs to the health office).
 */
export function governmentUnits(government: GovernmentFacts, types: readonly UnitTypeFacts[]): GovernmentUnit[] {
  const { code: agencyCode, districts, kind } = government
  return types.flatMap((type) => {
    const heads = kind === 'PROVINCE' ? type.headKindsProvince : type.headKindsRegency
    const name = unitName(government, type)
    if (name === null || heads.length === 0) return []
    const parent = types.find(({ code }) => code === type.partOf)
    const parentName = parent && unitName(government, parent)
    const parentId = parentName ? unitId(agencyCode, parent.code, parentName) : null
    const names = name.includes('{district}')
      ? districts.map((district) => name.replace('{district}', district))
      : [name]
    return names.map((unit) => ({
      id: unitId(agencyCode, type.code, unit),
      agencyCode,
      parentId,
      typeCode: type.code,
      name: unit,
      validFrom: OFFICES_SINCE,
    }))
  })
}

function unitName({ unitNames, hrAgency, name }: GovernmentFacts, { code, unitName }: UnitTypeFacts): string | null {
  const own = unitNames[code] ?? unitName
  return own && own.replace('{hrAgency}', hrAgency).replace('{region}', regionName(name))
}

/** `Pemerintah Kabupaten Bone Bolango` → `Bone Bolango`; a regency or city named like the province keeps its kind. */
export function regionName(agencyName: string): string {
  const name = agencyName.replace('Pemerintah ', '')
  return name.endsWith(' Gorontalo') ? name.replace('Kabupaten', 'Kab.') : name.replace('Kabupaten ', '')
}
