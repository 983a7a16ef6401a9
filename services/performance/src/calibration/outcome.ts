/** What a calibration session comes to, in numbers. Pure. */
import {
  distributionFindings,
  type DistributionPattern,
  NO_COUNTS,
  type PredicateCounts,
  SHARES_FROM,
  shownLimit,
} from '../evaluation/distribution'
import { PerformancePredicate, placeOf } from '../evaluation/predicate'

/** One evaluation of a session, as far as numbers ask. */
export interface Calibrated {
  assessorId: string
  before: PerformancePredicate
  /** By the last confirmed change; null where none was confirmed. */
  after: PerformancePredicate | null
}

/** Confirmed changes by direction; `level` changed a rating and not the predicate. */
export interface Directions {
  raised: number
  lowered: number
  level: number
}

export interface SessionOutcome extends Directions {
  evaluations: number
  before: PredicateCounts
  after: PredicateCounts
}

/** How the evaluations of one assessor stand against those of all. */
export interface AssessorShift extends Directions {
  assessorId: string
  evaluations: number
  /** Mean place of the predicates, 5 (Sangat Baik) to 1 (Sangat Kurang), less that of all in the session. */
  shiftBefore: number
  shiftAfter: number
}

/** Predicates before and after, and how many confirmed changes went in which direction. */
export const outcomeOf = (items: readonly Calibrated[]): SessionOutcome => ({
  evaluations: items.length,
  before: countOf(items.map(({ before }) => before)),
  after: countOf(items.map(nowOf)),
  ...directionsOf(items),
})

/** The outcome as it is told: predicate by predicate, and which limits of the pattern are kept before and after. */
export function summaryOf(items: readonly Calibrated[], pattern: DistributionPattern | null) {
  const { before, after, ...outcome } = outcomeOf(items)
  const keeps = (counts: PredicateCounts) => {
    const broken = new Set(pattern ? distributionFindings(pattern, counts).map(({ limit }) => limit) : [])
    return (limit: DistributionPattern['limits'][number]) => !broken.has(limit)
  }
  const [keptBefore, keptAfter] = [keeps(before), keeps(after)]
  return {
    ...outcome,
    hasShares: outcome.evaluations >= SHARES_FROM,
    spread: Object.values(PerformancePredicate).map((predicate) => ({
      ...{ predicate, before: before[predicate], after: after[predicate] },
    })),
    limits: (pattern?.limits ?? []).map((limit) => ({
      ...{ ...shownLimit(limit), keptBefore: keptBefore(limit), keptAfter: keptAfter(limit) },
    })),
  }
}

/** The evaluations of each assessor against all, by assessor. */
export function shiftsOf(items: readonly Calibrated[]): AssessorShift[] {
  const [allBefore, allAfter] = [meanOf(items.map(({ before }) => before)), meanOf(items.map(nowOf))]
  const ids = [...new Set(items.map(({ assessorId }) => assessorId))].sort()
  return ids.map((assessorId) => {
    const own = items.filter((item) => item.assessorId === assessorId)
    return {
      ...{ assessorId, evaluations: own.length, ...directionsOf(own) },
      shiftBefore: meanOf(own.map(({ before }) => before)) - allBefore,
      shiftAfter: meanOf(own.map(nowOf)) - allAfter,
    }
  })
}

/**
 * Whether figures about all evaluations may be told to somebody who sees some of them one by one: what is left when the
 * own ones are taken off must be nobody, or enough people.
 */
export const mayTell = ({ all, seen, least }: { all: number; seen: number; least: number }): boolean =>
  all === seen || all - seen >= least

const nowOf = ({ before, after }: Calibrated): PerformancePredicate => after ?? before

const countOf = (predicates: readonly PerformancePredicate[]): PredicateCounts =>
  predicates.reduce<PredicateCounts>((counts, it) => ({ ...counts, [it]: counts[it] + 1 }), NO_COUNTS)

const meanOf = (predicates: readonly PerformancePredicate[]): number =>
  predicates.length === 0 ? 0 : predicates.reduce((sum, it) => sum + placeOf(it), 0) / predicates.length

function directionsOf(items: readonly Calibrated[]): Directions {
  const steps = items.flatMap(({ before, after }) => (after === null ? [] : [placeOf(after) - placeOf(before)]))
  return {
    raised: steps.filter((step) => step > 0).length,
    lowered: steps.filter((step) => step < 0).length,
    level: steps.filter((step) => step === 0).length,
  }
}
