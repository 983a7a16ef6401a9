import type { PlanStatus } from '../../generated/types'
import { countsOf, monthAfter, planState, stateFrom, waitingPlans } from './inbox'

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
  expect(planState({ performancePlan: status && { status } })).toBe(state),
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
test('of the plans only those that wait to be approved can be chosen, in the version that was looked at', () => {
  const period = { startsOn: '2026-01-01', endsOn: '2026-12-31' }
  const member = (name: string, status: PlanStatus) => ({
    ...{ id: name, name, position: null },
    performancePlan: { id: `plan-${name}`, version: 3, status, period },
  })
  expect(
    waitingPlans([member('Ani', 'SUBMITTED'), member('Budi', 'REVISION_REQUESTED'), member('Citra', 'DRAFT')]),
  ).toEqual([{ id: 'plan-Ani', version: 3, name: 'Ani' }])
})
