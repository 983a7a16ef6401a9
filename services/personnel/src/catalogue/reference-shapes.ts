/** The shapes of the files in `reference/`. Pure. */
import type {
  EducationLevel,
  LevelCategory,
  PositionGroup,
  PositionKind,
  PositionLevel,
} from '../career-rules/career-facts'
import type { Confidence } from '../career-rules/requirement-policy'
import type { ImplementerSubgroup } from '../career-graph/career-graph'
import type { AgencyKind } from '../agency/agency'
import type { PositionScope } from '../position/position'

export interface RankShape {
  code: string
  ordinal: number
  name: string
}

export interface PositionKindShape {
  code: PositionKind
  group: PositionGroup
  ordinal: number
  nameId: string
  nameEn: string
  retirementAge: number | null
  equivalence: number | null
  minimumEducation: EducationLevel | null
}

export interface FunctionalLevelShape {
  code: PositionLevel
  name: string
  category: LevelCategory
  ordinal: number
  minimumRank: string
  maximumRank: string
  coefficient: number
  pointsPerRank: number
  pointsToNextLevel: number | null
  nextLevel: PositionLevel | null
  retirementAge: number
  equivalence: number
  confidence: Confidence
}

export interface FunctionalPositionShape {
  code: string
  name: string
  family: string
  levels: PositionLevel[]
  steward: string
  /** Null where the level sets it. */
  retirementAge: number | null
  confidence: Confidence
  legacy: boolean
}

export interface StructuralPositionShape {
  code: string
  name: string
  kind: PositionKind
  eselon: string
  scope: PositionScope | null
  minimumRank: string
  maximumRank: string
  confidence: Confidence
}

export interface ImplementerPositionShape {
  code: string
  name: string
  subgroup: ImplementerSubgroup
  minimumEducation: EducationLevel
  minimumRank: string
  maximumRank: string
  confidence: Confidence
}

export interface AgencyShape {
  code: string
  name: string
  kind: AgencyKind
  regionCode: string
  bpsCode: string
  seat: string
  /** IANA zone in which its days are reckoned. */
  timeZone: string
  hrAgency: string
  /** Names of its kecamatan; empty for a province. */
  districts: string[]
  /** Names of units that differ from those of `UnitTypeShape.unitName`, by type. */
  unitNames: Record<string, string>
}

export interface UnitTypeShape {
  code: string
  nameId: string
  nameEn: string
  /** Kinds of position that lead it; none where such a government has no unit of the type. */
  headKindsProvince: PositionKind[]
  headKindsRegency: PositionKind[]
  /**
   * Name of the one unit that a government has, or of one for each district (`{district}`); null where each government
   * names any number of them. `{hrAgency}` and `{region}` stand for those of the government.
   */
  unitName: string | null
  /** Type of the unit that it belongs to. */
  partOf?: string
}

/** What the holder of a position does: one sentence by base code. */
export type DescriptionsShape = Record<string, { id: string; en: string }>
