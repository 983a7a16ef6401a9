import type { EducationLevel } from '../career-facts'
import {
  administrator,
  executive,
  factsWith,
  functional,
  holding,
  implementer,
  performing,
  rank,
  rules,
  stepPolicy,
  supervisor,
  TODAY,
} from '../testing'
import { describeRank, evaluateRank } from './rank'

const structural = stepPolicy('RANK', 'structural-rank')
const held = (code: string, since: string) => ({ rank: { ...rank(code), since } })
const evaluate = (facts: Parameters<typeof factsWith>[0], target = supervisor) =>
  evaluateRank(structural, factsWith(facts), target, TODAY, rules)[0]

test.each([
  { code: 'III/a', status: 'NOT_MET' },
  { code: 'III/b', status: 'MET' },
  { code: 'III/c', status: 'MET' },
  { code: 'IV/e', status: 'MET' },
])('for a post from III/c, one below suffices: $code is $status', ({ code, status }) =>
  expect(evaluate({ ...held(code, '2020-04-01'), ...holding(implementer, '2015-01-01') })?.status).toBe(status),
)

describe('the forecast of general staff follows regular promotions', () => {
  const staff = holding(implementer, '2015-01-01')
  test.each<{
    code: string
    since: string
    education: EducationLevel | null
    earliestDate: string | null
    rule: string
  }>([
    { code: 'III/a', since: '2023-04-01', education: 'BACHELOR', earliestDate: '2027-04-01', rule: 'four years' },
    {
      code: 'III/a',
      since: '2023-04-15',
      education: 'BACHELOR',
      earliestDate: '2027-05-01',
      rule: 'rounded up to a period',
    },
    {
      code: 'III/a',
      since: '2015-04-01',
      education: 'BACHELOR',
      earliestDate: '2026-12-01',
      rule: 'due already: the next period',
    },
    {
      code: 'II/d',
      since: '2023-04-15',
      education: 'BACHELOR',
      earliestDate: '2031-05-01',
      rule: 'two promotions in a row',
    },
    {
      code: 'II/d',
      since: '2023-04-01',
      education: 'SENIOR_HIGH',
      earliestDate: '2031-04-01',
      rule: 'up to the ceiling of SLTA',
    },
    {
      code: 'II/d',
      since: '2023-04-01',
      education: 'JUNIOR_HIGH',
      earliestDate: null,
      rule: 'not beyond the ceiling of SMP',
    },
    { code: 'II/d', since: '2023-04-01', education: null, earliestDate: null, rule: 'unknown education' },
  ])('$code since $since, $education: $rule', ({ code, since, education, earliestDate }) =>
    expect(evaluate({ ...held(code, since), ...staff, education })).toMatchObject({ status: 'NOT_MET', earliestDate }),
  )

  test('D-III ends at III/c, so III/d never comes by waiting', () =>
    expect(
      evaluate(
        { ...held('III/c', '2015-04-01'), ...staff, education: 'DIPLOMA_3' },
        { ...executive, minimumRank: rank('IV/a') },
      ),
    ).toMatchObject({
      earliestDate: null,
      explanation: { id: 'Jabatan ini memerlukan pangkat III/d; pangkat Anda III/c.' },
    }))

  test('retirement comes before a rank that is too far', () =>
    expect(evaluate({ ...held('III/a', '2023-04-01'), ...staff, birthDate: '1969-03-31' })).toMatchObject({
      earliestDate: null,
    }))
})

test('a leading position opens its own range whatever the education', () =>
  expect(
    evaluate(
      { ...held('III/c', '2023-04-01'), ...holding(supervisor, '2023-01-01'), education: 'SENIOR_HIGH' },
      { ...administrator, minimumRank: rank('IV/a') },
    ),
  ).toMatchObject({ earliestDate: '2027-04-01' }))

test('below the range of a leading position one year in rank suffices', () =>
  expect(
    evaluate({ ...held('III/b', '2026-04-01'), ...holding(supervisor, '2026-04-01') }, administrator),
  ).toMatchObject({ earliestDate: '2027-04-01' }))

describe('the forecast of a functional position follows credit points', () => {
  const evaluateFunctional = (points: string | null) =>
    evaluateRank(
      stepPolicy('RANK', 'functional-rank'),
      factsWith({ ...held('III/a', '2020-04-01'), ...performing(points, '2025-12-31') }),
      functional('AHLI_MUDA'),
      TODAY,
      rules,
    )[0]
  test.each([
    { points: '25', earliestDate: '2028-01-01' },
    { points: '50', earliestDate: '2026-12-01' },
    { points: null, earliestDate: null },
  ])('$points points of 50: III/b on $earliestDate', ({ points, earliestDate }) =>
    expect(evaluateFunctional(points)).toMatchObject({ status: 'NOT_MET', earliestDate }),
  )
})

test('contract employees have no rank of civil servants', () =>
  expect(evaluate({ employmentType: 'PPPK', rank: null })).toMatchObject({ status: 'NOT_MET', earliestDate: null }))
test('a missing rank of a civil servant is unknown', () => expect(evaluate({ rank: null })?.status).toBe('UNKNOWN'))
test('a position without a lowest rank asks for none', () => {
  expect(evaluateRank(structural, factsWith(), implementer, TODAY, rules)).toEqual([])
  expect(describeRank(structural, implementer, rules)).toBeNull()
})
test('nothing lies below I/a', () =>
  expect(describeRank(structural, { ...implementer, minimumRank: rank('I/a') }, rules)?.required.id).toBe(
    'Juru Muda (I/a)',
  ))
