/** The whole answer: the way to a goal under assumptions, and what would hasten it. Pure. */
import type { Text } from '@jalur/common'
import { scopeOf } from '../career-path/career-path'
import { findRoutes } from '../career-graph/find-routes'
import type { AgencyKind } from '../agency/agency'
import type { CareerTransition, Catalogue } from '../catalogue/catalogue'
import { retirementDateOf } from '../employee/retirement'
import type { Position } from '../position/position'
import { assumptionProblems, type Problem } from './assumption-problems'
import type { CareerAssumptions } from './career-assumptions'
import { type CareerStart, firstOpenYear } from './career-course'
import { digestOf, explain, type Route, type Routes } from './plan-career'
import { type Sensitivity, sensitivityOf } from './sensitivity'
import { type CareerForecast, simulateCareer } from './simulate-career'

/** How many of the best routes are looked at. */
const ROUTES_TOLD = 3

/** Whose career, where to, and in which kind of government. */
export interface CareerQuestion {
  catalogue: Catalogue
  start: CareerStart
  goal: Position
  agencyKind: AgencyKind
}

export interface CareerAnswer extends Pick<CareerForecast, 'blockedBy' | 'reachableOn' | 'timeline'> {
  goal: Position
  explanation: Text
  route: Route
  sensitivity: Sensitivity[]
  assumed: CareerAssumptions
  digest: string
}

/** Simulates the way to the goal. The assumptions must be free of problems (`problemsWith`). */
export function careerSimulation(question: CareerQuestion, assumptions: CareerAssumptions): CareerAnswer {
  const { catalogue, start, goal } = question
  const routes = routesOf(question)
  const route = routes.takenBy(assumptions)
  const planned = { route, forecast: simulateCareer(start, route, assumptions) }
  const { blockedBy, reachableOn, timeline } = planned.forecast
  return {
    ...{ goal, reachableOn, blockedBy, timeline },
    explanation: explain(start, goal, planned, assumptions),
    route,
    sensitivity: route.length > 0 ? sensitivityOf(start, routes, assumptions, planned.forecast) : [],
    assumed: assumptions,
    digest: digestOf(catalogue.digest, start, goal, assumptions),
  }
}

/** What is wrong with the goal and the assumptions; nothing where they can be simulated. */
export function problemsWith({ catalogue, start, goal }: CareerQuestion, assumptions: CareerAssumptions): Problem[] {
  const { rules, facts, today } = start
  const from = facts.position?.code ?? null
  if (from === goal.code) {
    return [{ field: 'goal', reason: { id: 'adalah jabatan Anda sekarang', en: 'is the position held now' } }]
  }
  const age = Math.max(goal.retirementAge, facts.position?.retirementAge ?? 0)
  return assumptionProblems(assumptions, {
    today,
    retirement: retirementDateOf(facts.birthDate, age),
    firstYear: firstOpenYear(rules, today),
    ratedYears: facts.performance?.recentPredicates.map(({ year }) => year) ?? [],
    education: facts.education,
    isPosition: (code) => catalogue.positionsByCode.has(code),
    from,
    goal: goal.code,
    stepBetween: (here, there) => stepBetween(catalogue, here, there),
  })
}

function routesOf({ catalogue, start, goal, agencyKind }: CareerQuestion): Routes {
  const from = catalogue.positionsByCode.get(start.facts.position?.code ?? '')
  let found: readonly Route[] | undefined
  const best = (): readonly Route[] => {
    if (!from) return []
    const scope = scopeOf(agencyKind)
    found ??= findRoutes(catalogue, from, goal, ROUTES_TOLD, start.today, scope).map(({ steps }) => steps)
    return found
  }
  return {
    best,
    takenBy({ route }) {
      if (!from || !route) return best()[0] ?? []
      return route.flatMap((code, index) => stepBetween(catalogue, route[index - 1] ?? from.code, code) ?? [])
    },
  }
}

const stepBetween = ({ stepsFrom }: Catalogue, from: string, to: string): CareerTransition | undefined =>
  stepsFrom.get(from)?.find((step) => step.to.code === to)
