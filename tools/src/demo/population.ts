import type { DemoAgency, DemoPosition } from './reference'

/** ASN in the province and in its own government. Source: press, April 2025 (figures of the head of BKN). */
export const provincePopulation = 31_898
export const provincialGovernmentPopulation = 6_274

/** Fields of work that the published figures count. */
export type Field = 'TEACHING' | 'HEALTH' | 'ADMINISTRATION' | 'AGRICULTURE' | 'TRADE' | 'OTHER'
export const fields: Field[] = ['TEACHING', 'HEALTH', 'ADMINISTRATION', 'AGRICULTURE', 'TRADE', 'OTHER']

const fieldOfFamily: Record<string, Field> = {
  KESEHATAN: 'HEALTH',
  KEPEGAWAIAN: 'ADMINISTRATION',
  KEUANGAN: 'ADMINISTRATION',
  PERENCANAAN: 'ADMINISTRATION',
  KEBIJAKAN: 'ADMINISTRATION',
  PENGADAAN: 'ADMINISTRATION',
  KEARSIPAN: 'ADMINISTRATION',
  PERTANIAN: 'AGRICULTURE',
  PANGAN: 'AGRICULTURE',
  KEHUTANAN: 'AGRICULTURE',
  KELAUTAN_PERIKANAN: 'AGRICULTURE',
  PERDAGANGAN: 'TRADE',
}

/** Field of a functional position; `null` for structural positions and implementers. */
export function fieldOf(position: DemoPosition): Field | null {
  if (position.kind !== 'FUNCTIONAL') return null
  if (position.base === 'GURU') return 'TEACHING'
  return fieldOfFamily[position.family ?? ''] ?? 'OTHER'
}

/**
 * Share of functional positions by field. Province: published figures (teachers 52.45 %, health 2.34 %, finance,
 * management and administration 3.97 %, agriculture, forestry and fishery 133, trade 17); OTHER and the regencies are
 * our synthetic choice.
 */
const shares: Record<'PROVINCE' | 'REGENCY', Record<Field, number>> = {
  PROVINCE: {
    TEACHING: 0.5245,
    HEALTH: 0.0234,
    ADMINISTRATION: 0.0397,
    AGRICULTURE: 133 / provincialGovernmentPopulation,
    TRADE: 17 / provincialGovernmentPopulation,
    OTHER: 0.06,
  },
  REGENCY: { TEACHING: 0.44, HEALTH: 0.18, ADMINISTRATION: 0.035, AGRICULTURE: 0.025, TRADE: 0.003, OTHER: 0.045 },
}

export interface AgencySize {
  agency: DemoAgency
  people: number
  /** People in functional positions of each field. */
  functional: Record<Field, number>
}

/**
 * How many people each government has, at `scale` 1 the published 31,898 in all and 6,274 in the provincial government.
 *
 * SYNTHETIC RULE, not official: the rest is split over the six regencies and the city, 40 % in equal parts and 60 % by
 * their number of districts (kecamatan). No total by regency was published.
 */
export function agencySizes(agencies: readonly DemoAgency[], scale: number): AgencySize[] {
  const rest = provincePopulation - provincialGovernmentPopulation
  const local = agencies.filter((agency) => agency.kind !== 'PROVINCE')
  const districts = local.reduce((sum, agency) => sum + agency.districts.length, 0)
  let before = 0
  let weight = 0
  return agencies.map((agency) => {
    if (agency.kind === 'PROVINCE') return sizeOf(agency, provincialGovernmentPopulation * scale)
    weight += 0.4 / local.length + (0.6 * agency.districts.length) / districts
    const upTo = Math.round(rest * weight)
    const people = upTo - before
    before = upTo
    return sizeOf(agency, people * scale)
  })
}

function sizeOf(agency: DemoAgency, people: number): AgencySize {
  const share = shares[agency.kind === 'PROVINCE' ? 'PROVINCE' : 'REGENCY']
  const total = Math.round(people)
  const functional = Object.fromEntries(fields.map((field) => [field, Math.round(total * share[field])]))
  return { agency, people: total, functional: functional as Record<Field, number> }
}
