import type { Day } from '@jalur/common'
import { typicalMonths } from '../career-rules/typical-duration'
import type { CareerTransition, Catalogue } from '../catalogue/catalogue'
import type { Position } from '../position/position'
import { distinctRoutes } from './career-routes'
import { routeKinds } from './route-kinds'

/** A way between two positions. */
export interface FoundRoute {
  /** By the rules in force on the day; see `typicalMonths`. */
  typicalYears: number
  steps: CareerTransition[]
}

type TimedTransition = CareerTransition & { months: number }

/**
 * The best ways between two positions of the catalogue, fewest steps first, then fewest years; ways that differ only by
 * posts that stand for each other (`routeKinds`) are one. A way between posts of a province does not lead over posts of a
 * regency, nor the other way round.
 */
export function findRoutes(
  catalogue: Catalogue,
  from: Position,
  to: Position,
  count: number,
  onDate: Day,
): FoundRoute[] {
  const timed = timer(catalogue, onDate)
  const scopes = new Set([from.scope, to.scope].filter((scope) => scope !== null))
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
    steps: steps.map(({ move, from, to }) => ({ move, from, to })),
  }))
}

interface Timings {
  onDate: Day
  months: Map<CareerTransition, number>
}

/** Months by step for the day last asked about, kept as long as the catalogue is. */
const timings = new WeakMap<Catalogue, Timings>()

function timer(catalogue: Catalogue, onDate: Day): (step: CareerTransition) => TimedTransition {
  let known = timings.get(catalogue)
  if (known?.onDate !== onDate) timings.set(catalogue, (known = { onDate, months: new Map() }))
  const { months } = known
  return (step) => {
    let value = months.get(step)
    if (value === undefined) months.set(step, (value = typicalMonths(catalogue.rules, step.from, step, onDate)))
    return { ...step, months: value }
  }
}
