import fc from 'fast-check'
import { buildCatalogue } from '../catalogue/build-catalogue'
import { referenceRows } from '../catalogue/testing'
import { type RouteStep, shortestRoutes } from './career-routes'
import { findRoutes } from './find-routes'

type Step = RouteStep<number>

/** Routes on a graph of numbered nodes. */
function routesOn(steps: Step[], from: number, to: number, count: number) {
  const out = (node: number) => steps.filter((step) => step.from === node)
  const into = (node: number) => steps.filter((step) => step.to === node)
  return shortestRoutes(out, into, [from, to], count)
}

/** All routes that come to no node twice, best first: slow and plainly right. */
function allRoutes(steps: Step[], from: number, to: number): Step[][] {
  const walk = (route: Step[], node: number): Step[][] => {
    if (node === to) return [route]
    const visited = [from, ...route.map((step) => step.to)]
    return steps
      .filter((step) => step.from === node && !visited.includes(step.to))
      .flatMap((step) => walk([...route, step], step.to))
  }
  return walk([], from).sort((a, b) => a.length - b.length || months(a) - months(b))
}

const months = (route: Step[]): number => route.reduce((sum, step) => sum + step.months, 0)

const graph = fc
  .uniqueArray(fc.record({ from: fc.nat(6), to: fc.nat(6), months: fc.nat(9) }), {
    maxLength: 20,
    selector: ({ from, to }) => `${from} ${to}`,
  })
  .map((steps) => steps.filter(({ from, to }) => from !== to))

jest.setTimeout(60_000)

describe('routes', () => {
  test('are the best ones, in order, and come to no place twice', () => {
    fc.assert(
      fc.property(graph, fc.integer({ min: 1, max: 5 }), (steps, count) => {
        const all = allRoutes(steps, 0, 1)
        const within = all.filter((route) => route.length <= all[0]!.length + 3)
        const found = routesOn(steps, 0, 1, count)
        expect(found.map((route) => [route.steps.length, route.months])).toEqual(
          within.slice(0, count).map((route) => [route.length, months(route)]),
        )
        for (const { steps: taken } of found) {
          const places = [0, ...taken.map((step) => step.to)]
          expect(new Set(places).size).toBe(places.length)
          expect(taken.map((step) => step.from)).toEqual(places.slice(0, -1))
        }
      }),
    )
  })

  test('are none where nothing leads there', () =>
    expect(routesOn([{ from: 1, to: 0, months: 1 }], 0, 1, 3)).toEqual([]))
})

describe('routes of the catalogue', () => {
  const catalogue = buildCatalogue(referenceRows())
  const find = (from: string, to: string, count = 3) =>
    findRoutes(catalogue, catalogue.positionsByCode.get(from)!, catalogue.positionsByCode.get(to)!, count, '2026-11-23')

  test('reckon a ladder by the credit points of a good year', () => {
    const [route] = find('ANALIS_SDM_APARATUR.AHLI_PERTAMA', 'ANALIS_SDM_APARATUR.AHLI_MADYA')
    expect(route?.steps.map(({ to }) => to.level)).toEqual(['AHLI_MUDA', 'AHLI_MADYA'])
    expect(route?.typicalYears).toBe(16)
  })

  test('keep to posts of the government aimed at', () => {
    for (const { steps } of find('PENGELOLA_UMUM_OPERASIONAL', 'SEKRETARIS_DAERAH_PROVINSI', 10)) {
      expect(steps.map(({ to }) => to.scope)).not.toContain('REGENCY')
    }
  })

  test('never repeat a position and come shortest first, between any two positions', () => {
    const code = fc.constantFrom(...catalogue.positions.map((position) => position.code))
    fc.assert(
      fc.property(code, code, (from, to) => {
        fc.pre(from !== to)
        const routes = find(from, to)
        for (const { steps } of routes) {
          const places = [from, ...steps.map((step) => step.to.code)]
          expect(new Set(places).size).toBe(places.length)
          expect(places.at(-1)).toBe(to)
        }
        const order = routes.map(({ steps, typicalYears }) => steps.length * 1_000 + typicalYears)
        expect(order).toEqual([...order].sort((a, b) => a - b))
      }),
      { numRuns: 60 },
    )
  })
})
