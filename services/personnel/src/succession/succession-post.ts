/** Structural posts with their risk, and who could follow, as a talent map keeps them. Pure: this file imports types only. */
import type { RequirementKind } from '../career-rules/requirement-policy'
import type { PostFacts, Readiness, SuccessionReadiness, SuccessionRiskLevel } from './succession'

/** A post that is held, or the openings of a position. */
export interface SuccessionPost extends PostFacts {
  /** Place in the order of risk, from 1. */
  place: number
  positionCode: string
  /** Null for openings. */
  unitId: string | null
  incumbentId: string | null
  risk: SuccessionRiskLevel
}

/** Somebody of the pool who could follow in a position. */
export interface SuccessionCandidate extends Readiness {
  positionCode: string
  employeeId: string
  /** Place among the candidates for the position, the readiest first, from 1. */
  place: number
  /** 1 to 9. */
  box: number
  readiness: SuccessionReadiness
  met: RequirementKind[]
}

/** A page of the candidates for a position. */
export interface CandidateChoice {
  mapId: string
  positionCode: string
  /** Null for all. */
  readiness: SuccessionReadiness | null
  /** Place after which the page begins; 0 for the first. */
  after: number
  first: number
}
