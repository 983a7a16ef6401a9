import type { CastMember } from './cast'
import { type AgencySize, type Field, fieldOf, fields } from './population'
import type { Random } from './random'
import { type DemoPosition, type DemoReference, positionOf } from './reference'
import type { EmploymentType } from './tables'
import { allUnits, type Unit } from './units'

/** A place at work for one person. */
export interface Post {
  unit: Unit
  position: DemoPosition
  employment: EmploymentType
  /** Leads its unit: the superior of the unit's other people. */
  leads: boolean
  cast: CastMember | null
}

export interface Organisation {
  units: Unit[]
  /** Superiors before those whom they lead. */
  posts: Post[]
}

const largestShareOfHeads = 0.3

/** The units and posts of one government: exactly `size.people` posts, unless the cast alone needs more. */
export function organise(
  size: AgencySize,
  cast: readonly CastMember[],
  reference: DemoReference,
  random: Random,
): Organisation {
  const units = keepUnits(allUnits(size, reference), size.people, cast)
  const posts = new Map<Unit, Post[]>(units.map((unit) => [unit, []]))
  const left = { ...size.functional }
  let people = 0
  const place = (post: Post): void => {
    const field = fieldOf(post.position)
    if (field) left[field]--
    posts.get(post.unit)!.push(post)
    people++
  }

  for (const unit of units) {
    const actor = (code: string) => cast.find((member) => member.position === code && isUnitOf(member, unit)) ?? null
    const post = (code: string, leads: boolean): Post => {
      return { unit, position: positionOf(reference, code), employment: 'PNS', leads, cast: leads ? actor(code) : null }
    }
    if (unit.headCode) place(post(unit.headCode, true))
    for (const code of unit.advisers) place(post(code, false))
    for (const member of cast) {
      if (!isUnitOf(member, unit) || member.position === unit.headCode) continue
      const position = positionOf(reference, member.position)
      place({ unit, position, employment: member.employment, leads: false, cast: member })
    }
  }
  for (const field of fields) {
    const places = new Places(units, field, reference)
    while (!places.empty && left[field] > 0 && people < size.people) {
      const { unit, base } = places.next(random)
      place({ unit, ...functionalPost(base, field, reference, random), leads: false, cast: null })
    }
  }
  const implementerUnits = units.map((unit) => [unit, unit.staff] as const)
  while (people < size.people) {
    const unit = random.weighted(implementerUnits)
    place({ unit, ...implementerPost(reference, random), leads: false, cast: null })
  }
  return { units, posts: [...posts.values()].flat() }
}

/** True when the member of the cast works in this unit. */
function isUnitOf(member: CastMember, unit: Unit): boolean {
  return member.agency === unit.agency.code && member.unitType === unit.type && member.unit === unit.name
}

/** Keeps the units of the lowest tiers, as many as leave enough people for work without a title. */
function keepUnits(units: Unit[], people: number, cast: readonly CastMember[]): Unit[] {
  const kept = new Set<Unit>()
  const keep = (unit: Unit | null): void => {
    for (let at = unit; at && !kept.has(at); at = at.parent) {
      kept.add(at)
      keep(at.under)
    }
  }
  for (const member of cast) keep(units.find((unit) => isUnitOf(member, unit)) ?? null)
  const byTier = [...units].sort((one, other) => one.tier - other.tier)
  const most = people * largestShareOfHeads
  for (const unit of byTier) if (unit.tier < 1 || kept.size < most) keep(unit)
  return units.filter((unit) => kept.has(unit))
}

/** Where people of one field can work: schools fill evenly, other units by their weights. */
class Places {
  private readonly options: [{ unit: Unit; base: string }, number][] = []
  private turn = 0

  constructor(
    units: readonly Unit[],
    private readonly field: Field,
    reference: DemoReference,
  ) {
    for (const unit of units) {
      for (const [base, weight] of Object.entries(unit.functions)) {
        const [level] = reference.ladders.get(base) ?? []
        const isHere = fieldOf(positionOf(reference, `${base}.${level}`)) === field
        const divided = units.some((other) => other.parent === unit && other.functions === unit.functions)
        if (isHere && !divided) this.options.push([{ unit, base }, weight])
      }
    }
  }

  get empty(): boolean {
    return this.options.length === 0
  }

  next(random: Random): { unit: Unit; base: string } {
    if (this.field === 'TEACHING') return this.options[this.turn++ % this.options.length][0]
    return random.weighted(this.options)
  }
}

const employmentByField: Record<Field, [EmploymentType, number][]> = {
  TEACHING: [
    ['PNS', 62],
    ['CPNS', 2],
    ['PPPK', 33],
    ['PPPK_PART_TIME', 3],
  ],
  HEALTH: [
    ['PNS', 63],
    ['CPNS', 3],
    ['PPPK', 30],
    ['PPPK_PART_TIME', 4],
  ],
  ADMINISTRATION: [
    ['PNS', 86],
    ['CPNS', 5],
    ['PPPK', 9],
  ],
  AGRICULTURE: [
    ['PNS', 76],
    ['CPNS', 3],
    ['PPPK', 21],
  ],
  TRADE: [
    ['PNS', 88],
    ['CPNS', 4],
    ['PPPK', 8],
  ],
  OTHER: [
    ['PNS', 82],
    ['CPNS', 5],
    ['PPPK', 13],
  ],
}
const levelWeights: Record<string, number> = {
  PEMULA: 6,
  TERAMPIL: 40,
  MAHIR: 34,
  PENYELIA: 22,
  AHLI_PERTAMA: 40,
  AHLI_MUDA: 37,
  AHLI_MADYA: 20,
  AHLI_UTAMA: 0.4,
}
const skilled = ['PEMULA', 'TERAMPIL', 'MAHIR', 'PENYELIA']

function functionalPost(
  base: string,
  field: Field,
  reference: DemoReference,
  random: Random,
): Pick<Post, 'position' | 'employment'> {
  const ladder = reference.ladders.get(base)!
  const skills = ladder.filter((level) => skilled.includes(level))
  const expertise = ladder.filter((level) => !skilled.includes(level))
  const byTrade = expertise.length === 0 || (skills.length > 0 && random.chance(field === 'HEALTH' ? 0.52 : 0.35))
  const levels = byTrade ? skills : expertise
  const entry = levels[0] === 'PEMULA' ? 'TERAMPIL' : levels[0]
  const employment = entry === 'AHLI_MUDA' ? 'PNS' : random.weighted(employmentByField[field])
  const level =
    employment === 'PNS' ? random.weighted(levels.map((code) => [code, levelWeights[code]] as const)) : entry
  return { position: positionOf(reference, `${base}.${level}`), employment }
}

const implementerEmployment: [EmploymentType, number][] = [
  ['PNS', 61],
  ['CPNS', 3],
  ['PPPK', 21],
  ['PPPK_PART_TIME', 15],
]
const implementerWeights: [string, number][] = [
  ['PENELAAH_TEKNIS_KEBIJAKAN', 36],
  ['PENATA_LAYANAN_OPERASIONAL', 31],
  ['PENATA_KELOLA_SISTEM_DAN_TEKNOLOGI_INFORMASI', 6],
  ['PENGOLAH_DATA_DAN_INFORMASI', 7],
  ['PENGELOLA_LAYANAN_OPERASIONAL', 5],
  ['PENGADMINISTRASI_PERKANTORAN', 8],
  ['OPERATOR_LAYANAN_OPERASIONAL', 6],
  ['PENGELOLA_UMUM_OPERASIONAL', 1],
]

function implementerPost(reference: DemoReference, random: Random): Pick<Post, 'position' | 'employment'> {
  const position = positionOf(reference, random.weighted(implementerWeights))
  return { position, employment: random.weighted(implementerEmployment) }
}
