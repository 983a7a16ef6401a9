/** Where somebody stands in the nine boxes, or why nowhere. Pure. */
import { type Day, yearOf } from '@jalur/common'
import type { EmploymentType, IntegrityFacts, PerformancePredicate, SanctionLevel } from '../career-rules/career-facts'
import { boxAt, type TalentBox, type TalentLevels, TalentPerformance, TalentPotential } from './talent-box'
import type { AxisLimits, TalentPolicy } from './talent-policy'

/** Why somebody stands outside the grid; this order is the order in which reasons are told. */
export const OutsideReason = {
  EMPLOYMENT_TYPE: 'EMPLOYMENT_TYPE',
  NOT_EVALUATED: 'NOT_EVALUATED',
  NOT_ASSESSED: 'NOT_ASSESSED',
  ASSESSMENT_LAPSED: 'ASSESSMENT_LAPSED',
  SANCTIONED: 'SANCTIONED',
  DISCIPLINE_UNCHECKED: 'DISCIPLINE_UNCHECKED',
  FACTS_MISSING: 'FACTS_MISSING',
} as const
export type OutsideReason = keyof typeof OutsideReason

/** An assessment of potential (uji potensi). */
export interface PotentialFact {
  /** Exact decimal, 0 to 100. */
  score: string
  assessedOn: Day
  /** Last day on which it counts. */
  validUntil: Day
}

/** What the map may know of a person; null where a service did not answer or knows nothing. */
export interface TalentFacts {
  employmentType: EmploymentType
  performance: { predicates: readonly { year: number; predicate: PerformancePredicate }[] } | null
  learning: { potential: PotentialFact | null } | null
  integrity: Pick<IntegrityFacts, 'disciplineCheckedOn' | 'activeSanction'> | null
}

/** One way by which the answer would be another. */
export type TalentChange =
  /** With one of these predicates for the year, the person would stand in the box. */
  | { kind: 'PREDICATE'; predicates: PerformancePredicate[]; box: number }
  /** From this score on. */
  | { kind: 'POTENTIAL'; score: string; box: number }
  /** After this day the assessment no longer counts, and the person stands outside. */
  | { kind: 'LAPSE'; after: Day }

export interface Placement {
  /** The year whose performance counts. */
  performanceYear: number
  predicate: PerformancePredicate | null
  /** Points of the predicate by the policy; exact decimal. */
  predicateScore: string | null
  performance: TalentPerformance | null
  assessment: PotentialFact | null
  potential: TalentPotential | null
  sanction: SanctionLevel | null
  /** Null outside the grid; `outside` tells why then. */
  box: TalentBox | null
  outside: OutsideReason[]
  changes: TalentChange[]
}

/** What decides about everybody of an agency alike. */
export interface TalentGround {
  policy: TalentPolicy
  /** The boxes in force. */
  boxes: readonly TalentBox[]
  /** The day on which facts are looked at. */
  day: Day
}

/** The year whose evaluation counts for the map of a day: the last one that is over. */
export const performanceYearOf = (day: Day): number => yearOf(day) - 1

/**
 * Places a person by the predicate of the last year and the newest assessment of potential.
 *
 * Every reason for standing outside is told, not only the first; whoever the map is not for has that reason alone. A fact
 * that could not be had is such a reason: nobody is placed by a guess. Levels that are known are told also outside. Never throws for boxes that cover the grid.
 * Source: PermenPANRB 3/2020; cut-offs from the policy of the agency.
 */
export function placeTalent(facts: TalentFacts, { policy, boxes, day }: TalentGround): Placement {
  const performanceYear = performanceYearOf(day)
  const predicate = facts.performance?.predicates.find(({ year }) => year === performanceYear)?.predicate ?? null
  const predicateScore = predicate && policy.predicateScores[predicate]
  const assessment = facts.learning?.potential ?? null
  const counts = assessment !== null && assessment.assessedOn <= day && day <= assessment.validUntil
  const performance = predicateScore === null ? null : performanceAt(predicateScore, policy.performance)
  const potential = counts ? potentialAt(assessment.score, policy.potential) : null
  const outside = outsideReasons(facts, { policy, day }, { predicate, assessment, counts })
  const levels = performance && potential && outside.length === 0 ? { performance, potential } : null
  return {
    ...{ performanceYear, predicate, predicateScore, performance, assessment, potential, outside },
    sanction: facts.integrity?.activeSanction?.level ?? null,
    box: levels && boxAt(boxes, levels),
    changes: levels ? changesOf(levels, assessment!, { policy, boxes }) : [],
  }
}

/** Decimals of two places keep their order as numbers. */
const reaches = (score: string, limit: string): boolean => Number(score) >= Number(limit)

const performanceAt = (score: string, { high, middle }: AxisLimits): TalentPerformance =>
  reaches(score, high) ? 'ABOVE' : reaches(score, middle) ? 'MEETS' : 'BELOW'

const potentialAt = (score: string, { high, middle }: AxisLimits): TalentPotential =>
  reaches(score, high) ? 'HIGH' : reaches(score, middle) ? 'MEDIUM' : 'LOW'

function outsideReasons(
  { employmentType, performance, learning, integrity }: TalentFacts,
  { policy, day }: Pick<TalentGround, 'policy' | 'day'>,
  found: { predicate: PerformancePredicate | null; assessment: PotentialFact | null; counts: boolean },
): OutsideReason[] {
  if (!policy.employmentTypes.includes(employmentType)) return ['EMPLOYMENT_TYPE']
  const sanction = integrity?.activeSanction
  const isServed = sanction && (sanction.until === null || sanction.until >= day)
  const reasons: Record<Exclude<OutsideReason, 'EMPLOYMENT_TYPE'>, boolean> = {
    NOT_EVALUATED: performance !== null && found.predicate === null,
    NOT_ASSESSED: learning !== null && (found.assessment === null || found.assessment.assessedOn > day),
    ASSESSMENT_LAPSED: found.assessment !== null && found.assessment.validUntil < day,
    SANCTIONED: Boolean(isServed && policy.blockingSanctions.includes(sanction.level)),
    DISCIPLINE_UNCHECKED: integrity !== null && integrity.disciplineCheckedOn === null,
    FACTS_MISSING: performance === null || learning === null || integrity === null,
  }
  return Object.values(OutsideReason).filter((reason) => reason !== 'EMPLOYMENT_TYPE' && reasons[reason])
}

/** What would move somebody in the grid up one level of an axis, and when the assessment ends. */
function changesOf(
  levels: TalentLevels,
  assessment: PotentialFact,
  { policy, boxes }: Pick<TalentGround, 'policy' | 'boxes'>,
): TalentChange[] {
  const performance = above(Object.values(TalentPerformance), levels.performance)
  const potential = above(Object.values(TalentPotential), levels.potential)
  const predicates = Object.entries(policy.predicateScores).flatMap(([predicate, score]) =>
    performanceAt(score, policy.performance) === performance ? [predicate as PerformancePredicate] : [],
  )
  return [
    ...(performance && predicates.length > 0
      ? [{ kind: 'PREDICATE' as const, predicates, box: boxAt(boxes, { ...levels, performance }).box }]
      : []),
    ...(potential
      ? [
          {
            kind: 'POTENTIAL' as const,
            score: potential === 'HIGH' ? policy.potential.high : policy.potential.middle,
            box: boxAt(boxes, { ...levels, potential }).box,
          },
        ]
      : []),
    { kind: 'LAPSE', after: assessment.validUntil },
  ]
}

/** The level above, of levels that are listed from the top. */
const above = <Level>(levels: readonly Level[], level: Level): Level | undefined => levels[levels.indexOf(level) - 1]
