/** A career to look ahead from: what the tests of the simulation start with. */
import type { Day } from '@jalur/common'
import type { CareerFacts } from '../career-rules/career-facts'
import { rules, TODAY } from '../career-rules/testing'
import { assumptionsOf, type StatedAssumptions } from './career-assumptions'
import type { CareerStart, PredicateMultiplier } from './career-course'
import { type CareerForecast, type RouteStep, simulateCareer } from './simulate-career'

/** The weights of predicates as the regulation gives them (PermenPANRB 1/2023 art. 37-39). */
export const multipliers: PredicateMultiplier[] = (
  [
    ['VERY_GOOD', '1.50'],
    ['GOOD', '1.00'],
    ['NEEDS_IMPROVEMENT', '0.75'],
    ['POOR', '0.50'],
    ['VERY_POOR', '0.25'],
  ] as const
).map(([predicate, exactMultiplier]) => ({ predicate, exactMultiplier, validFrom: '2023-01-01', validTo: null }))

export const startWith = (facts: CareerFacts, today: Day = TODAY): CareerStart => ({ rules, facts, multipliers, today })

/** Simulates with what is stated, all else by default. */
export const simulate = (
  start: CareerStart,
  route: readonly RouteStep[],
  stated: StatedAssumptions = {},
): CareerForecast => simulateCareer(start, route, assumptionsOf(stated))

/** The days of the events of a kind, with what the test wants to see of each. */
export const eventsOf = <Seen>(
  { timeline }: CareerForecast,
  kind: CareerForecast['timeline'][number]['event'],
  see: (event: CareerForecast['timeline'][number]) => Seen,
): [Day, Seen][] => timeline.filter(({ event }) => event === kind).map((event) => [event.date, see(event)])
