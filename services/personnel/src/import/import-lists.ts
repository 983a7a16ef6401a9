import type { AgencyKind } from '../agency/agency'
import type { Rank } from '../career-rules/career-facts'
import { isUuid } from '../employee/employee-key'
import type { PositionScope } from '../position/position'
import { nearestAmong } from './nearest'

export interface ListedAgency {
  code: string
  name: string
  kind: AgencyKind
}
export interface ListedUnitType {
  code: string
  name: string
}
export interface ListedUnit {
  id: string
  agencyCode: string
  name: string
  /** False for one that is no more, or not yet. */
  inForce: boolean
}
export interface ListedPosition {
  code: string
  name: string
  scope: PositionScope | null
  minimumRank: Rank | null
  maximumRank: Rank | null
}

/** Letters and digits alone, so that spacing, dots and capitals do not matter. */
export const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** What the rows of a file may refer to, found by code or by name. */
export class ImportLists {
  private readonly agencies = new Map<string, ListedAgency>()
  private readonly units = new Map<string, ListedUnit[]>()
  private readonly inForce = new Set<string>()
  private readonly positionsLikeThese: (text: string) => string[]
  private readonly unitsLikeThese = new Map<string, (text: string) => string[]>()
  private readonly unitTypes = new Map<string, ListedUnitType>()
  private readonly positions = new Map<string, ListedPosition>()
  private readonly ranks = new Map<string, Rank>()

  constructor(
    private readonly lists: {
      agencies: readonly ListedAgency[]
      units: readonly ListedUnit[]
      unitTypes: readonly ListedUnitType[]
      positions: readonly ListedPosition[]
      ranks: readonly Rank[]
    },
  ) {
    for (const agency of lists.agencies) this.agencies.set(agency.code, agency).set(fold(agency.name), agency)
    for (const position of lists.positions) {
      this.positions.set(fold(position.name), position)
    }
    for (const position of lists.positions) this.positions.set(fold(position.code), position)
    for (const type of lists.unitTypes) this.unitTypes.set(fold(type.name), type).set(fold(type.code), type)
    for (const rank of lists.ranks) this.ranks.set(rank.code, rank)
    this.positionsLikeThese = nearestAmong(lists.positions.flatMap(({ code, name }) => [code, name]))
    for (const unit of lists.units) {
      if (unit.inForce) this.inForce.add(unit.id)
      const key = unitKey(unit.agencyCode, unit.name)
      this.units.set(key, [...(this.units.get(key) ?? []), unit]).set(unitKey(unit.agencyCode, unit.id), [unit])
    }
  }

  agency(codeOrName: string): ListedAgency | null {
    return this.agencies.get(fold(codeOrName)) ?? null
  }
  agencyCodes(): string[] {
    return this.lists.agencies.map(({ code }) => code)
  }

  position(codeOrName: string): ListedPosition | null {
    return this.positions.get(fold(codeOrName)) ?? null
  }
  positionsLike(text: string): string[] {
    return this.positionsLikeThese(text)
  }

  rank(code: string): Rank | null {
    return this.ranks.get(code) ?? null
  }

  /** The units of an agency in force with this name, or the one with this id, in force or not. */
  unitsToday(agencyCode: string, nameOrId: string): readonly ListedUnit[] {
    const named = this.named(agencyCode, nameOrId)
    return isUuid(nameOrId) ? named : named.filter(({ inForce }) => inForce)
  }
  /** As `unitsToday`; where none is in force, those that were. */
  everyUnitOf(agencyCode: string, nameOrId: string): readonly ListedUnit[] {
    const today = this.unitsToday(agencyCode, nameOrId)
    return today.length > 0 ? today : this.named(agencyCode, nameOrId)
  }
  isInForce(unitId: string): boolean {
    return this.inForce.has(unitId)
  }
  unitType(codeOrName: string): ListedUnitType | null {
    return this.unitTypes.get(fold(codeOrName)) ?? null
  }
  unitTypeCodes(): string[] {
    return this.lists.unitTypes.map(({ code }) => code)
  }

  unitsLike(agencyCode: string, text: string): string[] {
    let search = this.unitsLikeThese.get(agencyCode)
    if (!search) {
      const own = this.lists.units.filter((unit) => unit.inForce && unit.agencyCode === agencyCode)
      search = nearestAmong(own.map(({ name }) => name))
      this.unitsLikeThese.set(agencyCode, search)
    }
    return search(text)
  }

  private named(agencyCode: string, nameOrId: string): readonly ListedUnit[] {
    return this.units.get(unitKey(agencyCode, nameOrId)) ?? []
  }
}

const unitKey = (agencyCode: string, nameOrId: string): string =>
  `${agencyCode} ${isUuid(nameOrId) ? nameOrId.toLowerCase() : fold(nameOrId)}`
