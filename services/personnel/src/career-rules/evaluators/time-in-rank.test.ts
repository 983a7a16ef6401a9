import { factsWith, rank, rankPolicy, TODAY } from '../testing'
import { evaluateTimeInRank } from './time-in-rank'

const policy = rankPolicy('TIME_IN_RANK', 'rank-regular-time')
const evaluate = (since: string) =>
  evaluateTimeInRank(policy, 4, factsWith({ rank: { ...rank('III/b'), since } }), TODAY)

test.each([
  { since: '2022-11-23', status: 'MET', earliestDate: null, months: 48 },
  { since: '2022-11-24', status: 'NOT_MET', earliestDate: '2026-11-24', months: 47 },
  { since: '2026-11-23', status: 'NOT_MET', earliestDate: '2030-11-23', months: 0 },
])('four years in rank since $since: $status', ({ since, status, earliestDate, months }) =>
  expect(evaluate(since)).toMatchObject({ status, earliestDate, measure: { actual: months } }),
)

test('a leap day is served on 28 February', () =>
  expect(evaluate('2024-02-29')).toMatchObject({ earliestDate: '2028-02-29' }))

test('no rank on record is unknown', () =>
  expect(evaluateTimeInRank(policy, 4, factsWith({ rank: null }), TODAY)).toMatchObject({
    status: 'UNKNOWN',
    actual: null,
  }))
