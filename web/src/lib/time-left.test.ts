import { timeLeft } from './time-left'

const now = Date.parse('2026-11-27T10:00:00Z')

test.each([
  ['2026-11-30T10:00:00Z', { days: 3, hours: 0, minutes: 0, over: false }],
  ['2026-11-28T11:31:59Z', { days: 1, hours: 1, minutes: 31, over: false }],
  ['2026-11-27T10:00:00Z', { days: 0, hours: 0, minutes: 0, over: true }],
  ['2026-11-27T07:15:00Z', { days: 0, hours: 2, minutes: 45, over: true }],
])('until %s it is %p', (instant, left) => expect(timeLeft(instant, now)).toEqual(left))
