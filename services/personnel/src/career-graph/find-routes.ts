import type { Day } from '@jalur/common'
import { lawChangedOn } from '../career-rules/requirement-selection'
import { typicalMonths } from '../career-rules/typical-duration'
import type { CareerTransition, Catalogue } from '../catalogue/catalogue'
import type { Position, PositionScope } from '../position/position'
import { distinctRoutes } from './career-routes'
import { routeKinds } from './route-kinds'

/** A way between two positions. */
export interface FoundRoute {
  /** By the rules in force on the day; see `typicalMonths`. */
  typicalYears: number
  steps: DatedTransition[]
}

/** A step of a route that was asked about for a day. */
export type DatedTransition = CareerTransition & { asOf: Day }

type TimedTransition = CareerTransition & { months: number }

/**
 * The best ways between two positions of the catalogue, fewest steps first, then fewest years; ways that differ only by
 * posts that stand for each other (`routeKinds`) are one. A way between posts of a province does not lead over posts of a
 * regency, nor the other way round.
 *
 * @param own the government that the way is for, where neither end tells
 */
export function findRoutes(
  catalogue: Catalogue,
  from: Position,
  to: Position,
  count: number,
  onDate: Day,
  own: PositionScope | null = null,
): FoundRoute[] {
  const timed = timer(catalogue, onDate)
  const scopes = new Set([from.scope, to.scope, own].filter((scope) => scope !== null))
  const fits = ({ scope }: Position): boolean => scope === null || scopes.size === 0 || scopes.has(scope)
  const routes = distinctRoutes<Position, TimedTransition>(
    {
      stepsFrom: ({ code }) => (catalogue.stepsFrom.get(code) ?? []).filter((step) => fits(step.to)).map(timed),
      stepsTo: ({ code }) => (catalogue.stepsTo.get(code) ?? []).filter((step) => fits(step.from)).map(timed),
      kindOf: routeKinds(from, to),
    },
    [from, to],
    count,
  )
  return routes.map(({ steps, months }) => ({
    typicalYears: Math.round((months / 12) * 100) / 100,
    steps: steps.map(({ move, from, to }) => ({ move, from, to, asOf: onDate })),
  }))
}

/** Months by step for each time between two changes of the law, kept as long as the catalogue is. */
const timings = new WeakMap<Catalogue, Map<Day, Map<CareerTransition, number>>>()

function monthsOn(catalogue: Catalogue, onDate: Day): Map<CareerTransition, number> {
  let times = timings.get(catalogue)
  if (!times) timings.set(catalogue, (times = new Map()))
  const changed = lawChangedOn(catalogue.rules, onDate)
  let months = times.get(changed)
  if (!months) times.set(changed, (months = new Map()))
  return months
}

function timer(catalogue: Catalogue, onDate: Day): (step: CareerTransition) => TimedTransition {
  const months = monthsOn(catalogue, onDate)
  return (step) => {
    let value = months.get(step)
    if (value === undefined) months.set(step, (value = typicalMonths(catalogue.rules, step.from, step, onDate)))
    return { ...step, months: value }
  }
}
