import { countsOf, monthAfter, planState, stateFrom } from './inbox'

test('what was returned counts with the drafts, and what is missing counts as none', () =>
  expect(
    countsOf([
      { state: 'DRAFT', count: 2 },
      { state: 'RETURNED', count: 1 },
      { state: 'SUBMITTED', count: 4 },
    ]),
  ).toEqual({ belum: 0, draf: 3, diajukan: 4, disetujui: 0 }))
test.each([
  [null, 'belum'],
  ['REVISION_REQUESTED', 'diajukan'],
  ['CLOSED', 'disetujui'],
  ['RETURNED', 'draf'],
] as const)('a plan that is %s stands under %s', (status, state) =>
  expect(planState({ performancePlan: status && { id: 'p', version: 1, status } })).toBe(state),
)
test('without a known state in the address, what waits is shown', () => {
  expect(stateFrom(null)).toBe('diajukan')
  expect(stateFrom('apa-saja')).toBe('diajukan')
  expect(stateFrom('belum')).toBe('belum')
})
test.each([
  ['2026-01-01', -1, '2025-12-01'],
  ['2026-12-01', 1, '2027-01-01'],
  ['2026-10-01', 0, '2026-10-01'],
])('%s and %i months is %s', (month, months, after) => expect(monthAfter(month, months)).toBe(after))
