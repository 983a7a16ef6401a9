import { reminderFault, unreachedOf } from './reminder'

const time = { from: '2026-07-01', until: '2026-08-15' }

test.each([
  ['2026-06-30', 3, 'WINDOW_CLOSED'],
  ['2026-07-01', 3, null],
  ['2026-08-15', 1, null],
  ['2026-08-16', 1, 'WINDOW_CLOSED'],
  ['2026-08-15', 0, 'NOT_NOW'],
  ['2026-08-16', 0, 'WINDOW_CLOSED'],
])('on %s a reminder of July to who owes %i is refused as %s', (today, owed, fault) =>
  expect(reminderFault(owed, time, today)).toBe(fault),
)

test('who got any feedback is reached, however often', () =>
  expect(unreachedOf(['a', 'b', 'c'], [{ recipientId: 'b' }, { recipientId: 'b' }, { recipientId: 'x' }])).toEqual([
    'a',
    'c',
  ]))
