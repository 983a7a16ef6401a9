import type { Discipline, Measurement } from './measure'
import { median, percentile, ratio, report } from './report'

test('the median is the middle, or between the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 3, 2])).toBe(2.5)
})

test('a percentile is the value that so many do not exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1)
  expect([percentile(hundred, 0.5), percentile(hundred, 0.99), percentile([7], 0.99)]).toEqual([50, 99, 7])
})

test('ratios are taken within a round, so that a slow round of both changes nothing', () =>
  expect(ratio([30, 3, 8], [10, 1, 4])).toBe('3.00 [2.00–3.00]'))

test('a table compares every contender with the references that took part', () => {
  const discipline: Discipline = { workload: 0, connections: 1 }
  const one = (entrant: string, answered: number): Measurement => ({
    ...{ entrant, discipline, answered, round: 1, failed: 0, seconds: 2, latencies: [1, 2] },
    ...{ processor: 100, database: 50, memory: 200 },
  })
  const text = report({
    measurements: [one('jalur', 60), one('stock', 20)],
    workloads: [{ name: 'my path', questions: [], portion: 0 }],
    disciplines: [discipline],
    entrants: ['jalur', 'stock'],
    references: ['stock', 'hand-written'],
  })
  expect(text).toContain('### my path, 1 connection\n')
  expect(text).toContain('| jalur | 30.0 | 1.00 | 2.00 | 1.67 | 0.83 | 200 | 3.00 [3.00–3.00] | 3.00 [3.00–3.00] |')
  expect(text).toContain('80 answers, 0 of them failed.')
  expect(text).not.toContain('hand-written')
})
