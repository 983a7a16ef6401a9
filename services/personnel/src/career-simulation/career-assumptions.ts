/** What a simulation takes for granted about the years to come. Pure. */
import type { Day } from '@jalur/common'
import type { EducationLevel, PerformancePredicate } from '../career-rules/career-facts'

/** When predicates become credit points: up to the day of a promotion, or for whole years only. */
export const CreditConversion = { PERIODIC: 'PERIODIC', ANNUAL: 'ANNUAL' } as const
export type CreditConversion = keyof typeof CreditConversion

/**
 * What becomes of the things that neither time nor ratings bring: training, competency test, health statement, pledge,
 * and what an office has to look up or to judge.
 */
export const Preparation = { IN_TIME: 'IN_TIME', PLANNED_ONLY: 'PLANNED_ONLY' } as const
export type Preparation = keyof typeof Preparation

export interface YearlyAssumption {
  year: number
  predicate: PerformancePredicate
}
/** A training programme (code) completed on a day. */
export interface PlannedTraining {
  programme: string
  completedOn: Day
}
/** The competency test for a position (code), passed on a day. */
export interface PlannedTest {
  position: string
  passedOn: Day
}
export interface PlannedDegree {
  level: EducationLevel
  finishedOn: Day
}

/** Complete assumptions, every list in its order, so that equal assumptions are equal text. */
export interface CareerAssumptions {
  /** Of every year that `predicates` does not name. */
  predicate: PerformancePredicate
  /** By year. */
  predicates: YearlyAssumption[]
  creditConversion: CreditConversion
  preparation: Preparation
  /** By day and code. A planned training counts from its day, also where that is later than needed. */
  trainings: PlannedTraining[]
  /** By day and code. */
  competencyTests: PlannedTest[]
  degree: PlannedDegree | null
  pledgeSignedOn: Day | null
  /** True: an opening is there when it is needed. False: only those reported today. */
  vacancies: boolean
  /** Codes of the positions after the present one, the goal last; null leaves the choice to the simulation. */
  route: string[] | null
}

/** What a caller states; what is left out has a default. */
export type StatedAssumptions = { [Key in keyof CareerAssumptions]?: CareerAssumptions[Key] | null }

/** Completes what is left out: Good in every year, points converted when needed, everything in order in time. */
export const assumptionsOf = (stated: StatedAssumptions): CareerAssumptions => ({
  predicate: stated.predicate ?? 'GOOD',
  predicates: sorted(
    stated.predicates?.map(({ year, predicate }) => ({ year, predicate })),
    ({ year }) => String(year),
  ),
  creditConversion: stated.creditConversion ?? 'PERIODIC',
  preparation: stated.preparation ?? 'IN_TIME',
  trainings: sorted(
    stated.trainings?.map(({ programme, completedOn }) => ({ programme, completedOn })),
    ({ completedOn, programme }) => `${completedOn} ${programme}`,
  ),
  competencyTests: sorted(
    stated.competencyTests?.map(({ position, passedOn }) => ({ position, passedOn })),
    ({ passedOn, position }) => `${passedOn} ${position}`,
  ),
  degree: stated.degree ? { level: stated.degree.level, finishedOn: stated.degree.finishedOn } : null,
  pledgeSignedOn: stated.pledgeSignedOn ?? null,
  vacancies: stated.vacancies ?? true,
  route: stated.route ?? null,
})

/** The predicate assumed for a year. */
export const predicateAssumed = ({ predicate, predicates }: CareerAssumptions, year: number): PerformancePredicate =>
  predicates.find((each) => each.year === year)?.predicate ?? predicate

function sorted<Item>(items: Item[] | null | undefined, key: (item: Item) => string): Item[] {
  return [...(items ?? [])].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
