/** A list of candidates for promotion as it is kept. Pure: this file imports types only. */
import type { Day } from '@jalur/common'
import type { EducationLevel, PerformancePredicate } from '../career-rules/career-facts'
import type { Candidacy, CandidateStatus, PromotionAim } from './candidacy'

/** The staff of an agency, judged for one promotion period. It stays as it was made; a newer one takes its place. */
export interface PromotionList {
  id: string
  agencyCode: string
  /** First day of the period. */
  period: Day
  jobId: string
  /** When its facts were read; null while it is being made. */
  factsAsOf: Date | null
  /** Digest of the reference data that judged. */
  rulesDigest: string | null
  /** Services whose facts could not be had, so that what rests on them is unknown. */
  silentSources: string[]
  /** Active staff, and those among them who have no rank to rise from (PPPK). */
  staff: number
  withoutRank: number
  counts: CandidateCounts
}

/** Number of persons by aim and status. */
export type CandidateCounts = Readonly<
  Partial<Record<PromotionAim, Readonly<Partial<Record<CandidateStatus, number>>>>>
>

/** The facts of a person that a printed list shows, as they were when the list was made. */
export interface CandidateFacts {
  rankCode: string | null
  rankSince: Day | null
  positionCode: string | null
  positionSince: Day | null
  unitName: string
  education: EducationLevel | null
  creditPoints: string | null
  /** The last two rated years, newest first; null where performance was silent. */
  predicates: { year: number; predicate: PerformancePredicate }[] | null
}

/** One person in a list. */
export interface Candidate extends Candidacy {
  employeeId: string
  /** Place in the order of names, from 1. */
  place: number
  facts: CandidateFacts
  /** SHA-256 over the facts, the rules and the answer: equal where nothing has changed. */
  digest: string
}
