/** What the other services tell of a person, in the shape in which the gateway brings it. Pure. */
import type { Day } from '@jalur/common'
import type { PredicateMultiplier } from '../career-simulation/career-course'
import type {
  CompetencyShortfall,
  IntegrityFacts,
  LearningFacts,
  PerformanceFacts,
  PerformancePredicate,
} from '../career-rules/career-facts'

export interface LearningStanding {
  competencyTests: { position: { code: string }; passedOn: Day; validUntil: Day | null }[]
  readiness: { position: { code: string }; met: number; total: number; shortfalls: CompetencyShortfall[] }[]
}

export interface PerformanceStanding {
  exactCreditPoints: string | null
  creditPointsThrough: Day | null
  recentPredicates: { year: number; predicate: PerformancePredicate }[]
  /** Told to the simulation only. */
  multipliers?: PredicateMultiplier[] | null
}

export type IntegrityStanding = IntegrityFacts

/** Null or absent: the service is down, or has never heard of this person. The rules answer UNKNOWN then. */
export interface Standings {
  learningStanding?: LearningStanding | null
  performanceStanding?: PerformanceStanding | null
  integrityStanding?: IntegrityStanding | null
}

/** The standings of a representation, and nothing else of it: facts serve the rules, never a permission. */
export const standingsOf = ({ learningStanding, performanceStanding, integrityStanding }: Standings): Standings => ({
  learningStanding,
  performanceStanding,
  integrityStanding,
})

export const learningFactsOf = (standing: LearningStanding | null | undefined): LearningFacts | null =>
  standing
    ? {
        competencyTests: standing.competencyTests.map(({ position, passedOn, validUntil }) => ({
          positionCode: position.code,
          passedOn,
          validUntil,
        })),
        readiness: standing.readiness.map(({ position, met, total, shortfalls }) => ({
          positionCode: position.code,
          met,
          total,
          shortfalls,
        })),
      }
    : null

export const performanceFactsOf = (standing: PerformanceStanding | null | undefined): PerformanceFacts | null =>
  standing
    ? {
        creditPoints: standing.exactCreditPoints,
        creditPointsThrough: standing.creditPointsThrough,
        recentPredicates: standing.recentPredicates,
      }
    : null
