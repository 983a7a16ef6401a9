import { type ContextRecord, monthsOf, recencyOf } from './context'

const record = (on: string, kind: ContextRecord['kind'], isCited = false): ContextRecord => ({
  ...{ key: `${kind} ${on}`, kind, on, text: 'x', isCited },
})
const records = [
  record('2025-11-03', 'PROGRESS', true),
  record('2026-02-01', 'FEEDBACK'),
  record('2026-02-28', 'PROGRESS', true),
]

test('every month of the period stands there, also over the turn of a year and without records', () =>
  expect(monthsOf(records, '2025-11-01', '2026-02-28')).toEqual([
    { month: '2025-11', reports: 1, feedback: 0, cited: 1 },
    { month: '2025-12', reports: 0, feedback: 0, cited: 0 },
    { month: '2026-01', reports: 0, feedback: 0, cited: 0 },
    { month: '2026-02', reports: 1, feedback: 1, cited: 1 },
  ]))

test('grounds of the last three months are told apart from those before', () =>
  expect(recencyOf(monthsOf(records, '2025-11-01', '2026-02-28'))).toEqual({ cited: 1, total: 2 }))
