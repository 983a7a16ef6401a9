/** Competencies and the levels of them that positions require. Pure: this file imports nothing. */

/** Kinds of competency. Source: PermenPANRB 38/2017. */
export const CompetencyKind = {
  MANAGERIAL: 'MANAGERIAL',
  SOCIOCULTURAL: 'SOCIOCULTURAL',
  TECHNICAL: 'TECHNICAL',
} as const
export type CompetencyKind = keyof typeof CompetencyKind

/** How far a row of reference data was checked against the text of the law. */
export const Confidence = {
  VERIFIED: 'VERIFIED',
  PARTLY_VERIFIED: 'PARTLY_VERIFIED',
  UNVERIFIED: 'UNVERIFIED',
} as const
export type Confidence = keyof typeof Confidence

export interface Competency {
  code: string
  /** In the caller's language. */
  name: string
  kind: CompetencyKind
}

/** What a position asks of one competency; levels run from 1 (lowest) to 5. */
export interface CompetencyRequirement {
  competency: Competency
  requiredLevel: number
  regulation: { code: string } | null
  confidence: Confidence
}

/** Every competency and every standard, named in one language. */
export interface CompetencyCatalogue {
  /** By code, in the order of the reference. */
  competencies: ReadonlyMap<string, Competency>
  /** By position code; a position without a standard is absent. */
  standards: ReadonlyMap<string, readonly CompetencyRequirement[]>
}
