import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { CadenceRule } from '../cycle/terms'
import type { WindowRule } from '../cycle/window'
import { predicateShares, punctuality } from './agency-performance'

const read = <Row extends { agencyCode: string | null }>(file: string): Row[] =>
  (JSON.parse(readFileSync(path.join(__dirname, '..', '..', 'reference', file), 'utf8')) as Row[]).map((rule) => ({
    ...rule,
    agencyCode: rule.agencyCode || null,
  }))
const rules = {
  windows: read<WindowRule>('cycle-windows.json'),
  cadences: read<CadenceRule>('evaluation-cadences.json'),
}
const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' }

test('shares are of those who have a predicate, and nobody has none', () => {
  expect(
    predicateShares([
      { predicate: 'GOOD', count: 3 },
      { predicate: 'POOR', count: 1 },
    ]),
  ).toEqual([
    { predicate: 'VERY_GOOD', count: 0, share: 0 },
    { predicate: 'GOOD', count: 3, share: 0.75 },
    { predicate: 'NEEDS_IMPROVEMENT', count: 0, share: 0 },
    { predicate: 'POOR', count: 1, share: 0.25 },
    { predicate: 'VERY_POOR', count: 0, share: 0 },
  ])
  expect(predicateShares([]).every(({ share }) => share === 0)).toBe(true)
})

describe('evaluations', () => {
  const due = (today: string) =>
    punctuality({ plans: [{ ...year, count: 2 }], issued: [] }, '7104', rules, today).evaluationsDue
  test.each([
    ['2026-02-15', 0],
    ['2026-02-16', 2],
    ['2026-08-16', 14],
    ['2027-01-16', 26],
  ])('of two plans that were due by %s: %i', (today, count) => expect(due(today)).toBe(count))

  test.each([
    ['2026-08-15', false, 1],
    ['2026-08-16', false, 0],
    ['2026-08-25', true, 1],
    ['2026-08-26', true, 0],
  ])('of July issued on %s (returned: %s) are in time: %i', (issuedOn, wasReturned, onTime) =>
    expect(
      punctuality(
        { plans: [], issued: [{ endsOn: '2026-07-31', issuedOn, wasReturned, count: 1 }] },
        '7104',
        rules,
        '2026-09-01',
      ).evaluationsOnTime,
    ).toBe(onTime),
  )
})
