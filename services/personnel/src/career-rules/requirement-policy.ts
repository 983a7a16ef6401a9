/** The rules as data: requirements with parameters, validity and legal basis; and the tables that they refer to. */
import type { Day } from '@jalur/common'
import type {
  CareerMove,
  EducationLevel,
  EmploymentType,
  LevelCategory,
  PerformancePredicate,
  PositionGroup,
  PositionKind,
  PositionLevel,
  Rank,
  SanctionLevel,
} from './career-facts'
import type { CareerRule } from './career-rule'

/** Kinds of requirement; this order is the order of a checklist. */
export const RequirementKind = {
  EMPLOYMENT_STATUS: 'EMPLOYMENT_STATUS',
  RANK: 'RANK',
  EDUCATION: 'EDUCATION',
  TIME_IN_RANK: 'TIME_IN_RANK',
  TIME_IN_POSITION: 'TIME_IN_POSITION',
  FIELD_EXPERIENCE: 'FIELD_EXPERIENCE',
  CREDIT_POINTS: 'CREDIT_POINTS',
  PERFORMANCE: 'PERFORMANCE',
  COMPETENCY: 'COMPETENCY',
  COMPETENCY_TEST: 'COMPETENCY_TEST',
  AGE: 'AGE',
  VACANCY: 'VACANCY',
  FITNESS: 'FITNESS',
  DISCIPLINE: 'DISCIPLINE',
  PLEDGE: 'PLEDGE',
} as const
export type RequirementKind = keyof typeof RequirementKind

/** How far a row was checked against the text of the law. */
export const Confidence = {
  VERIFIED: 'VERIFIED',
  PARTLY_VERIFIED: 'PARTLY_VERIFIED',
  UNVERIFIED: 'UNVERIFIED',
} as const
export type Confidence = keyof typeof Confidence

/** Kinds of rise in rank: regular (reguler), functional (pilihan JF), structural (pilihan struktural). */
export const RankPromotionKind = { REGULAR: 'REGULAR', FUNCTIONAL: 'FUNCTIONAL', STRUCTURAL: 'STRUCTURAL' } as const
export type RankPromotionKind = keyof typeof RankPromotionKind

export interface LegalBasis {
  regulationCode: string
  /** Null where the regulation is known and the article is not. */
  article: string | null
  confidence: Confidence
  /** First day of the policy row. */
  validFrom: Day
}

/** Days from `validFrom` to `validTo`, both included; null is open-ended. */
export interface Validity {
  validFrom: Day
  validTo: Day | null
}

/** Which steps a row is about; an absent list means any. */
export interface StepSelector {
  moves?: CareerMove[]
  fromGroups?: PositionGroup[]
  toKinds?: PositionKind[]
  toLevels?: PositionLevel[]
  toCategories?: LevelCategory[]
}

/** Which rises in rank a row is about. */
export interface RankSelector {
  rankPromotions: RankPromotionKind[]
}

/** Parameters of the requirements of a step to a position. */
export interface StepParameters {
  EMPLOYMENT_STATUS: { types: EmploymentType[] }
  /** The rank held may be this many ranks below the lowest rank of the position. */
  RANK: { stepsBelow: number }
  /** The position's own minimum counts too; the higher of both is required. */
  EDUCATION: { minimum: EducationLevel }
  TIME_IN_RANK: { years: number }
  /** Service in one of the kinds or levels, or in any position of at least the equivalence. */
  TIME_IN_POSITION: { years: number; kinds: PositionKind[]; levels: PositionLevel[]; minimumEquivalence: number }
  FIELD_EXPERIENCE: { years: number }
  /** Points to the next level; `assumedMultiplier` (exact decimal) is that of the predicate assumed for the future. */
  CREDIT_POINTS: { assumedPredicate: PerformancePredicate; assumedMultiplier: string }
  /** `ratedBy` (`MM-DD`): until that day the evaluation of the year before may still be open. */
  PERFORMANCE: { minimum: PerformancePredicate; years: number; ratedBy: string }
  COMPETENCY: Record<string, never>
  COMPETENCY_TEST: Record<string, never>
  /** Not older than this many years on the day of appointment: the birthday itself is the last day. */
  AGE: { maximum: number }
  VACANCY: Record<string, never>
  FITNESS: Record<string, never>
  DISCIPLINE: { blockingLevels: SanctionLevel[] }
  PLEDGE: Record<string, never>
}

/** Parameters of the requirements of a rise in rank. */
export interface RankParameters {
  /** The next rank must lie within the range of the position or level held. */
  RANK: Record<string, never>
  /** Highest rank by education level (exact code of a rank); an absent level knows no ceiling. */
  EDUCATION: { ceilings: Partial<Record<EducationLevel, string>> }
  /** `yearsBelowRange` holds instead while the rank is below the range of the position. */
  TIME_IN_RANK: { years: number; yearsBelowRange: number | null }
  CREDIT_POINTS: StepParameters['CREDIT_POINTS']
  PERFORMANCE: StepParameters['PERFORMANCE']
}

interface PolicyRow<Kind, Selector, Parameters> extends Validity {
  id: string
  kind: Kind
  selector: Selector
  parameters: Parameters
  legalBasis: LegalBasis
}

/** A requirement of the given kind for a step to a position. */
export type StepPolicyOf<K extends RequirementKind> = PolicyRow<K, StepSelector, StepParameters[K]>
export type StepPolicy = { [K in RequirementKind]: StepPolicyOf<K> }[RequirementKind]

/** A requirement of the given kind for a rise in rank. */
export type RankPolicyOf<K extends keyof RankParameters> = PolicyRow<K, RankSelector, RankParameters[K]>
export type RankPolicy = { [K in keyof RankParameters]: RankPolicyOf<K> }[keyof RankParameters]

export type RequirementPolicy = StepPolicy | RankPolicy

/** The promotion periods (periode kenaikan pangkat) of a time; `days` are `MM-DD`. */
export interface PromotionRegime extends Validity {
  days: string[]
  legalBasis: LegalBasis
}

/** A level of functional positions with its credit points, exact decimals as text. */
export interface FunctionalLevel {
  code: PositionLevel
  category: LevelCategory
  minimumRank: Rank
  maximumRank: Rank
  /** Credit points of a year at predicate GOOD. */
  coefficient: string
  pointsPerRank: string
  /** Null at the top of a ladder. */
  pointsToNextLevel: string | null
}

/** Everything the rules judge by, the same for all persons; the policies in the order of a checklist. */
export interface RuleBook {
  stepPolicies: StepPolicy[]
  rankPolicies: RankPolicy[]
  promotionRegimes: PromotionRegime[]
  careerRules: CareerRule[]
  /** All ranks. */
  ranks: Rank[]
  levels: FunctionalLevel[]
}
