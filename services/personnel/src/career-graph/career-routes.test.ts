import fc from 'fast-check'
import { buildCatalogue } from '../catalogue/build-catalogue'
import { referenceRows } from '../catalogue/testing'
import { distinctRoutes, type RouteStep } from './career-routes'
import { findRoutes } from './find-routes'

type Step = RouteStep<number>

/** In the small graphs 0, 3 and 6 stand for each other, 1 and 4, 2 and 5. */
const kindOf = (node: number): string => String(node % 3)
/** What a route comes over between its ends, by kind. */
const pattern = (steps: readonly Step[]): string[] => steps.slice(0, -1).map(({ to }) => kindOf(to))

/** Routes on a graph of numbered nodes. */
function routesOn(steps: Step[], from: number, to: number, count: number) {
  const stepsFrom = (node: number) => steps.filter((step) => step.from === node)
  const stepsTo = (node: number) => steps.filter((step) => step.to === node)
  return distinctRoutes({ stepsFrom, stepsTo, kindOf }, [from, to], count)
}

/** The best route of each pattern that comes to no kind twice, best first: slow and plainly right. */
function allRoutes(steps: Step[], from: number, to: number): Step[][] {
  const walk = (route: Step[], node: number): Step[][] => {
    if (node === to) return [route]
    const isNew = (next: number): boolean =>
      next === to || (next !== from && !route.some((step) => kindOf(step.to) === kindOf(next)))
    return steps
      .filter((step) => step.from === node && isNew(step.to))
      .flatMap((step) => walk([...route, step], step.to))
  }
  const routes = walk([], from).sort((a, b) => a.length - b.length || months(a) - months(b))
  return [...new Map(routes.toReversed().map((route) => [pattern(route).join(), route])).values()].sort(
    (a, b) => a.length - b.length || months(a) - months(b),
  )
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
  test('are the best of each pattern, in order, and come to no place twice', () => {
    fc.assert(
      fc.property(graph, fc.integer({ min: 1, max: 5 }), (steps, count) => {
        const all = allRoutes(steps, 0, 1)
        const within = all.filter((route) => route.length <= all[0]!.length + 3)
        const found = routesOn(steps, 0, 1, count)
        expect(found.map((route) => [route.steps.length, route.months])).toEqual(
          within.slice(0, count).map((route) => [route.length, months(route)]),
        )
        expect(new Set(found.map((route) => pattern(route.steps).join())).size).toBe(found.length)
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

  test.each([
    [
      'ANALIS_SDM_APARATUR.AHLI_PERTAMA',
      'KEPALA_BADAN_KABUPATEN_KOTA',
      [
        ['SUPERVISOR', 'ADMINISTRATOR', 'EXECUTIVE'],
        ['ANALIS_SDM_APARATUR.AHLI_MUDA', 'ADMINISTRATOR', 'EXECUTIVE'],
        ['ANALIS_SDM_APARATUR.AHLI_MUDA', 'ANALIS_SDM_APARATUR.AHLI_MADYA', 'EXECUTIVE'],
      ],
    ],
    [
      'GURU.AHLI_MUDA',
      'KEPALA_DINAS_KABUPATEN_KOTA',
      [
        ['ADMINISTRATOR', 'EXECUTIVE'],
        ['GURU.AHLI_MADYA', 'EXECUTIVE'],
        ['ADMINISTRATOR', 'ANALIS_KEBIJAKAN.AHLI_MADYA', 'EXECUTIVE'],
      ],
    ],
    [
      'PENELAAH_TEKNIS_KEBIJAKAN',
      'KEPALA_DINAS_PROVINSI',
      [
        ['SUPERVISOR', 'ADMINISTRATOR', 'EXECUTIVE'],
        ['SUPERVISOR', 'ADMINISTRATOR', 'ANALIS_KEBIJAKAN.AHLI_MADYA', 'EXECUTIVE'],
        ['SUPERVISOR', 'ANALIS_KEBIJAKAN.AHLI_MUDA', 'ADMINISTRATOR', 'EXECUTIVE'],
      ],
    ],
  ])('from %s to %s are three different ways', (from, to, ways) => {
    const found = find(from, to).map(({ steps }) => steps.map((step) => step.to))
    expect(found.map((way) => way.map(({ kind, code }) => (kind === 'FUNCTIONAL' ? code : kind)))).toEqual(ways)
  })

  test('are one where only posts of the same kind and eselon, or generic functions, tell them apart', () =>
    expect(find('KEPALA_SEKSI', 'LURAH', 10).map(({ steps }) => steps.map(({ to }) => to.level))).toEqual([
      ['AHLI_MUDA', null],
      ['AHLI_MUDA', null, null],
    ]))

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
