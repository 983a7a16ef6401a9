import { storedPeriods } from '../career-rules/testing'
import { periodRules, periodSentence } from './promotion-period-rule'

test.each([
  [['04-01', '10-01'], '2 kali setahun: 1 April, 1 Oktober.', '2 times a year: 1 April, 1 October.'],
  [
    Array.from({ length: 12 }, (_, month) => `${String(month + 1).padStart(2, '0')}-01`),
    'Setiap bulan, pada tanggal 1.',
    'Every month, on the 1st.',
  ],
])('the periods %s are told in words', (days, id, en) => expect(periodSentence({ days })).toEqual({ id, en }))

test.each([
  ['2023-12-31', ['UPCOMING', 'UPCOMING', 'IN_FORCE']],
  ['2025-09-30', ['UPCOMING', 'IN_FORCE', 'PAST']],
  ['2025-10-01', ['IN_FORCE', 'PAST', 'PAST']],
])('on %s the rules stand so, newest first', (day, statuses) =>
  expect(periodRules(storedPeriods, day).map(({ status }) => status)).toEqual(statuses),
)
