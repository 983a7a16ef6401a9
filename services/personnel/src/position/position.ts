/** Positions, job families and the search over them. Pure. */
import type { PositionFacts } from '../career-rules/career-facts'
import type { Text } from '../career-rules/requirement-check'
import type { Confidence } from '../career-rules/requirement-policy'

/** Which governments have a position; null means all of them. */
export type PositionScope = 'PROVINCE' | 'REGENCY'

/** A family of jobs (rumpun jabatan). */
export interface JobFamily {
  code: string
  name: string
  /** Agencies that set the standards of its positions (instansi pembina). */
  supervisingAgency: string | null
}

/** A position of the catalogue: what the rules know of it and what a reader is told besides. */
export interface Position extends PositionFacts {
  /** Old rank of structural positions, `II.a` to `IV.b`. */
  eselon: string | null
  family: JobFamily | null
  /** Code of the functional name shared by the levels of one ladder; the own code of other positions. */
  baseCode: string
  /** The name without its level. */
  baseName: string
  scope: PositionScope | null
  descriptionText: Text
  confidence: Confidence
  /** What the catalogue is ordered by, as plain text: ladders by name, their levels lowest first. */
  sortKey: string
  /** The name, and everything a reader may search by, as `searchable` makes it. */
  searchName: string
  searchText: string
  /** No new appointments: the position is being folded into another. */
  legacy: boolean
}
