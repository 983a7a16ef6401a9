/** Positions, their kinds and levels as stored. Pure. */
import type {
  EducationLevel,
  LevelCategory,
  PositionGroup,
  PositionKind,
  PositionLevel,
} from '../career-rules/career-facts'
import type { Confidence } from '../career-rules/requirement-policy'
import type { PositionScope } from './position'

export interface PositionKindRow {
  code: PositionKind
  groupCode: PositionGroup
  /** Highest kind first. */
  ordinal: number
  nameId: string
  nameEn: string
  /** Null where the level sets it. */
  retirementAge: number | null
  /** Null where the level sets it. */
  equivalence: number | null
}

/** Decimals are exact text. */
export interface FunctionalLevelRow {
  code: PositionLevel
  category: LevelCategory
  ordinal: number
  name: string
  minimumRank: string
  maximumRank: string
  coefficient: string
  pointsPerRank: string
  pointsToNextLevel: string | null
  nextLevel: PositionLevel | null
  retirementAge: number
  equivalence: number
  confidence: Confidence
}

export interface PositionRow {
  code: string
  name: string
  kind: PositionKind
  level: PositionLevel | null
  eselon: string | null
  familyCode: string | null
  baseCode: string
  scope: PositionScope | null
  minimumRank: string | null
  maximumRank: string | null
  retirementAge: number
  minimumEducation: EducationLevel | null
  descriptionId: string
  descriptionEn: string
  steward: string | null
  confidence: Confidence
  legacy: boolean
}
