import { holdAgainst } from './pattern'

const counts = [
  { predicate: 'VERY_GOOD' as const, count: 2 },
  { predicate: 'GOOD' as const, count: 7 },
  { predicate: 'POOR' as const, count: 1 },
]
const limit = (change: object) => ({
  predicates: ['GOOD' as const],
  most: null,
  least: null,
  leastCount: null,
  ...change,
})

test.each([
  ['exactly the greatest share is kept', { most: 0.7 }, true],
  ['above the greatest share is not', { most: 0.69 }, false],
  ['below the least share is not kept', { least: 0.71 }, false],
  ['predicates of one limit count together', { predicates: ['NEEDS_IMPROVEMENT', 'POOR'], leastCount: 1 }, true],
  ['none where some are expected is not kept', { predicates: ['VERY_POOR'], leastCount: 1 }, false],
])('%s', (_name, change, isKept) =>
  expect(holdAgainst([limit(change)], counts)[0]).toMatchObject({ isKept, total: 10 }),
)

test('nobody has a predicate: no share is above any limit', () =>
  expect(holdAgainst([limit({ most: 0.7 })], [])[0]).toMatchObject({ isKept: true, total: 0 }))
