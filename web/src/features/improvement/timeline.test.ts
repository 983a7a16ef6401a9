import { timelineOf } from './timeline'

const step = (dueOn: string) => ({
  ...{ id: dueOn, text: 'x', dueOn, support: 'x', evidence: 'x', status: 'OPEN' as const },
  ...{ report: null, reportedOn: null, returnReason: null, confirmedOn: null },
})
const plan = {
  ...{ openedOn: '2026-08-01', agreedOn: '2026-08-11', endsOn: '2026-08-31' },
  steps: [step('2026-08-16'), step('2026-08-31')],
  reviewDates: ['2026-08-21'],
}

test('days stand between the day of the agreement and the last day', () =>
  expect(timelineOf(plan, '2026-08-26').map(({ kind, at, number }) => [kind, at, number])).toEqual([
    ['review', 0.5, 0],
    ['today', 0.75, 0],
    ['step', 0.25, 1],
    ['step', 1, 2],
  ]))

test.each([
  ['2026-07-01', 0],
  ['2027-01-01', 1],
])('a day outside, such as %s, stands at the end %s', (now, at) =>
  expect(timelineOf(plan, now).find(({ kind }) => kind === 'today')?.at).toBe(at),
)
