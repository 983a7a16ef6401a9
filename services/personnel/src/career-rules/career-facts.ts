/**
 * What the career rules may know of a civil servant and of a position. Pure: this file imports only the day type.
 *
 * A fact that could not be had is `null` (or absent from `vacancies`); the rules answer `UNKNOWN` for it and never
 * guess. All days are ISO text, `2026-08-01`; all credit points are exact decimals written as text, `81.25`.
 */
import type { Day } from '@jalur/common'

/** Employment types (jenis kepegawaian). */
export const EmploymentType = { CPNS: 'CPNS', PNS: 'PNS', PPPK: 'PPPK', PPPK_PART_TIME: 'PPPK_PART_TIME' } as const
export type EmploymentType = keyof typeof EmploymentType

/** Kinds of position (jenis jabatan), highest first. */
export const PositionKind = {
  PRINCIPAL_EXECUTIVE: 'PRINCIPAL_EXECUTIVE',
  SENIOR_EXECUTIVE: 'SENIOR_EXECUTIVE',
  EXECUTIVE: 'EXECUTIVE',
  ADMINISTRATOR: 'ADMINISTRATOR',
  SUPERVISOR: 'SUPERVISOR',
  IMPLEMENTER: 'IMPLEMENTER',
  FUNCTIONAL: 'FUNCTIONAL',
} as const
export type PositionKind = keyof typeof PositionKind

/** Groups of positions between which moves are named: leaders (JPT), administration (JA), functional (JF). */
export const PositionGroup = { JPT: 'JPT', JA: 'JA', JF: 'JF' } as const
export type PositionGroup = keyof typeof PositionGroup

/** Levels of a functional position (jenjang), skill ladder first, expertise ladder second. */
export const PositionLevel = {
  PEMULA: 'PEMULA',
  TERAMPIL: 'TERAMPIL',
  MAHIR: 'MAHIR',
  PENYELIA: 'PENYELIA',
  AHLI_PERTAMA: 'AHLI_PERTAMA',
  AHLI_MUDA: 'AHLI_MUDA',
  AHLI_MADYA: 'AHLI_MADYA',
  AHLI_UTAMA: 'AHLI_UTAMA',
} as const
export type PositionLevel = keyof typeof PositionLevel

/** Categories of functional positions: skill (keterampilan) and expertise (keahlian). */
export const LevelCategory = { KETERAMPILAN: 'KETERAMPILAN', KEAHLIAN: 'KEAHLIAN' } as const
export type LevelCategory = keyof typeof LevelCategory

/** Moves of a career: up in the same group, level across, up into another group. */
export const CareerMove = { VERTICAL: 'VERTICAL', HORIZONTAL: 'HORIZONTAL', DIAGONAL: 'DIAGONAL' } as const
export type CareerMove = keyof typeof CareerMove

/** Education levels, lowest first: this order is the ranking that rules compare by. */
export const EducationLevel = {
  PRIMARY: 'PRIMARY',
  JUNIOR_HIGH: 'JUNIOR_HIGH',
  SENIOR_HIGH: 'SENIOR_HIGH',
  DIPLOMA_1: 'DIPLOMA_1',
  DIPLOMA_2: 'DIPLOMA_2',
  DIPLOMA_3: 'DIPLOMA_3',
  BACHELOR: 'BACHELOR',
  MASTER: 'MASTER',
  DOCTORATE: 'DOCTORATE',
} as const
export type EducationLevel = keyof typeof EducationLevel

/** Performance predicates (predikat kinerja), best first: this order is the ranking that rules compare by. */
export const PerformancePredicate = {
  VERY_GOOD: 'VERY_GOOD',
  GOOD: 'GOOD',
  NEEDS_IMPROVEMENT: 'NEEDS_IMPROVEMENT',
  POOR: 'POOR',
  VERY_POOR: 'VERY_POOR',
} as const
export type PerformancePredicate = keyof typeof PerformancePredicate

/** Levels of a disciplinary sanction (hukuman disiplin), lightest first. */
export const SanctionLevel = { LIGHT: 'LIGHT', MODERATE: 'MODERATE', SEVERE: 'SEVERE' } as const
export type SanctionLevel = keyof typeof SanctionLevel

/** A rank of civil servants (pangkat); `ordinal` 1 is I/a, 17 is IV/e. */
export interface Rank {
  /** As printed: `III/b`. */
  code: string
  ordinal: number
  name: string
}

/** What the rules know of a position, held or aimed at. */
export interface PositionFacts {
  code: string
  name: string
  kind: PositionKind
  /** Functional positions only. */
  level: PositionLevel | null
  /** Functional positions only. */
  category: LevelCategory | null
  /** Family of jobs (rumpun); null where none is recorded, as for structural positions. */
  familyCode: string | null
  group: PositionGroup
  /** Step of the scale that sets levels of JPT, JA and JF side by side: 1 (pelaksana) to 6 (JPT utama). */
  equivalence: number
  minimumRank: Rank | null
  maximumRank: Rank | null
  minimumEducation: EducationLevel | null
  /** Years of age at which its holder retires (BUP). */
  retirementAge: number
}

export type TargetPosition = PositionFacts

/** One entry of the position history; it ends on the day before the next one begins. */
export interface ServedPosition {
  kind: PositionKind
  level: PositionLevel | null
  familyCode: string | null
  group: PositionGroup
  equivalence: number
  effectiveFrom: Day
}

/** What learning tells. Lists may name positions that are not asked about. */
export interface LearningFacts {
  competencyTests: { positionCode: string; passedOn: Day; validUntil: Day | null }[]
  readiness: PositionReadiness[]
}

/** How the assessed competencies compare with the standard of one position; `met` of `total` competencies suffice. */
export interface PositionReadiness {
  positionCode: string
  met: number
  total: number
  shortfalls: CompetencyShortfall[]
}

/** A competency below the standard; `currentLevel` null means not assessed, or no longer valid. */
export interface CompetencyShortfall {
  competency: { code: string; name: string }
  requiredLevel: number
  currentLevel: number | null
  assessedOn: Day | null
  programme: { code: string; title: string } | null
}

/** What performance tells. */
export interface PerformanceFacts {
  /** Credit points of the level held now, exact decimal; null where none are kept for this person. */
  creditPoints: string | null
  /** Last day of the last credited period. */
  creditPointsThrough: Day | null
  recentPredicates: { year: number; predicate: PerformancePredicate }[]
}

/** What integrity tells. */
export interface IntegrityFacts {
  pledgeSigned: boolean | null
  /** Day on which the register of sanctions was checked; null means it was not. */
  disciplineCheckedOn: Day | null
  /** `until` is the last day of the sanction; null where no end is set. */
  activeSanction: { level: SanctionLevel; until: Day | null } | null
}

/** Facts of which no history is kept: on an earlier day they are not known. Named as the requirements are. */
export type UndatedFact = 'COMPETENCY' | 'CREDIT_POINTS' | 'DISCIPLINE' | 'FITNESS' | 'PLEDGE' | 'VACANCY'

/** One civil servant as the rules see them. */
export interface CareerFacts {
  employmentType: EmploymentType
  birthDate: Day
  /** Null for PPPK, who have none. */
  rank: (Rank & { since: Day }) | null
  /** Highest level finished. */
  education: EducationLevel | null
  position: (PositionFacts & { since: Day }) | null
  positionHistory: ServedPosition[]
  fitnessValidUntil: Day | null
  /** Openings in the own agency by position code; an absent code means that no vacancy data exist. */
  vacancies: Readonly<Record<string, number>>
  learning: LearningFacts | null
  performance: PerformanceFacts | null
  integrity: IntegrityFacts | null
  /** What is not known of the day that is asked about; empty for today and later days. */
  undated: readonly UndatedFact[]
}
