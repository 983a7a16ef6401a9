import {
  administrator,
  factsWith,
  functional,
  holding,
  implementer,
  performing,
  rank,
  rules,
  supervisor,
  TODAY,
} from './testing'
import { rankPromotion } from './rank-promotion'

const held = (code: string, since: string) => ({ rank: { ...rank(code), since } })
const promote = (facts: Parameters<typeof factsWith>[0], onDate = TODAY) =>
  rankPromotion(rules, factsWith(facts), onDate)
const staff = holding(implementer, '2015-01-01')

describe('regular promotion', () => {
  test('four years, good years and education: from the next period', () =>
    expect(promote({ ...held('III/b', '2022-04-01'), ...staff })).toMatchObject({
      to: { code: 'III/c' },
      kind: 'REGULAR',
      eligibleNow: true,
      earliestDate: '2026-12-01',
      periods: ['2026-12-01', '2027-01-01', '2027-02-01'],
      periodBasis: { regulationCode: 'PERATURAN_BKN_4_2025' },
      blockedBy: [],
    }))

  test.each([
    { since: '2021-10-01', onDate: '2025-09-30', eligibleNow: false, earliestDate: '2025-10-01' },
    { since: '2021-10-02', onDate: '2025-09-30', eligibleNow: false, earliestDate: '2025-12-01' },
    { since: '2021-10-02', onDate: '2025-10-01', eligibleNow: false, earliestDate: '2025-11-01' },
    { since: '2021-08-15', onDate: '2025-09-30', eligibleNow: true, earliestDate: '2025-10-01' },
    { since: '2019-10-02', onDate: '2023-09-30', eligibleNow: false, earliestDate: '2024-04-01' },
    { since: '2019-10-01', onDate: '2023-09-30', eligibleNow: false, earliestDate: '2023-10-01' },
  ])('in rank since $since, asked on $onDate: $earliestDate', ({ since, onDate, eligibleNow, earliestDate }) => {
    const year = Number(onDate.slice(0, 4))
    const performance = performing(null, null, { [year - 1]: 'GOOD', [year - 2]: 'GOOD' })
    expect(promote({ ...held('III/b', since), ...staff, ...performance }, onDate)).toMatchObject({
      eligibleNow,
      earliestDate,
    })
  })

  test.each([
    { code: 'III/c', education: 'BACHELOR', blockedBy: [] },
    { code: 'III/d', education: 'BACHELOR', blockedBy: ['EDUCATION'] },
    { code: 'III/d', education: 'MASTER', blockedBy: [] },
    { code: 'IV/a', education: 'MASTER', blockedBy: ['EDUCATION'] },
    { code: 'IV/a', education: 'DOCTORATE', blockedBy: [] },
    { code: 'II/d', education: 'SENIOR_HIGH', blockedBy: [] },
    { code: 'III/b', education: 'SENIOR_HIGH', blockedBy: ['EDUCATION'] },
    { code: 'III/b', education: 'DIPLOMA_3', blockedBy: [] },
    { code: 'III/c', education: 'DIPLOMA_3', blockedBy: ['EDUCATION'] },
  ] as const)('$education above $code: blocked by $blockedBy', ({ code, education, blockedBy }) =>
    expect(promote({ ...held(code, '2022-04-01'), ...staff, education })?.blockedBy).toEqual(blockedBy),
  )

  test('a ceiling does not yield to waiting', () =>
    expect(promote({ ...held('III/d', '2022-04-01'), ...staff })).toMatchObject({
      earliestDate: null,
      eligibleNow: false,
    }))
  test('weak years move the date to the period after the next good ones', () =>
    expect(
      promote({ ...held('III/b', '2022-04-01'), ...staff, ...performing(null, null, { 2025: 'POOR', 2024: 'GOOD' }) }),
    ).toMatchObject({
      blockedBy: ['PERFORMANCE'],
      earliestDate: '2028-01-01',
    }))
  test('a promotion after retirement is none', () =>
    expect(promote({ ...held('III/b', '2024-04-01'), ...staff, birthDate: '1969-03-31' })).toMatchObject({
      earliestDate: null,
    }))
})

describe('structural promotion', () => {
  test('inside the range of the position education sets no ceiling', () =>
    expect(
      promote({ ...held('III/c', '2022-04-01'), ...holding(supervisor, '2020-01-01'), education: 'SENIOR_HIGH' }),
    ).toMatchObject({
      to: { code: 'III/d' },
      kind: 'STRUCTURAL',
      eligibleNow: true,
    }))
  test('above the range it is a regular one', () =>
    expect(
      promote({ ...held('III/d', '2022-04-01'), ...holding(supervisor, '2020-01-01'), education: 'MASTER' }),
    ).toMatchObject({
      kind: 'REGULAR',
      eligibleNow: true,
    }))
  test.each([
    { since: '2025-11-23', eligibleNow: true },
    { since: '2025-11-24', eligibleNow: false },
  ])('below the range one year in rank suffices: since $since $eligibleNow', ({ since, eligibleNow }) =>
    expect(promote({ ...held('III/c', since), ...holding(administrator, '2025-01-01') })).toMatchObject({
      kind: 'STRUCTURAL',
      eligibleNow,
    }),
  )
  test.each([
    { since: '2022-11-23', eligibleNow: true },
    { since: '2022-11-24', eligibleNow: false },
  ])('inside the range it is four years: since $since $eligibleNow', ({ since, eligibleNow }) =>
    expect(promote({ ...held('III/d', since), ...holding(administrator, '2020-01-01') })).toMatchObject({
      kind: 'STRUCTURAL',
      eligibleNow,
    }),
  )
})

describe('functional promotion', () => {
  const expert = (level: 'AHLI_PERTAMA' | 'AHLI_MUDA' | 'AHLI_MADYA' | 'TERAMPIL') =>
    holding(functional(level), '2021-01-01')

  test('worked example 1: III/a at 50 points may rise to III/b', () => {
    const at = (points: string) =>
      promote({ ...held('III/a', '2021-01-01'), ...expert('AHLI_PERTAMA'), ...performing(points, '2025-12-31') })
    expect(at('50')).toMatchObject({ to: { code: 'III/b' }, kind: 'FUNCTIONAL', eligibleNow: true })
    expect(at('49.999')).toMatchObject({ eligibleNow: false, blockedBy: ['CREDIT_POINTS'], earliestDate: '2026-12-01' })
  })
  test('worked example 1: appointed with 0 points, always Good, III/b after four years', () =>
    expect(
      promote(
        {
          ...held('III/a', '2022-01-01'),
          ...holding(functional('AHLI_PERTAMA'), '2022-01-01'),
          ...performing('0', null, { 2023: 'GOOD', 2022: 'GOOD' }),
        },
        '2024-01-15',
      ),
    ).toMatchObject({ earliestDate: '2026-02-01' }))
  test('worked example 2: 106.25 points pass, the last two years do not, one more Good year does', () => {
    const facts = { ...held('III/c', '2022-01-01'), ...expert('AHLI_MUDA') }
    const four = { 2022: 'VERY_GOOD', 2023: 'GOOD', 2024: 'NEEDS_IMPROVEMENT', 2025: 'GOOD' } as const
    expect(promote({ ...facts, ...performing('106.25', '2025-12-31', four) }, '2026-01-15')).toMatchObject({
      to: { code: 'III/d' },
      eligibleNow: false,
      blockedBy: ['PERFORMANCE'],
      earliestDate: '2027-01-01',
    })
    expect(
      promote({ ...facts, ...performing('131.25', '2026-12-31', { ...four, 2026: 'GOOD' }) }, '2027-01-01'),
    ).toMatchObject({
      eligibleNow: true,
      earliestDate: '2027-01-01',
    })
  })
  test.each([
    { level: 'AHLI_MADYA', code: 'IV/a', points: '150', example: 3 },
    { level: 'AHLI_MADYA', code: 'IV/b', points: '300', example: 3 },
    { level: 'TERAMPIL', code: 'II/b', points: '20', example: 4 },
    { level: 'TERAMPIL', code: 'II/c', points: '40', example: 4 },
  ] as const)('worked example $example: above $code the level asks $points points', ({ level, code, points }) =>
    expect(
      promote({ ...held(code, '2022-01-01'), ...expert(level), ...performing(points, '2025-12-31') }),
    ).toMatchObject({
      eligibleNow: true,
      requirements: expect.arrayContaining([
        expect.objectContaining({ kind: 'CREDIT_POINTS', measure: expect.objectContaining({ required: points }) }),
      ]),
    }),
  )
  test('two years in rank are needed besides', () =>
    expect(promote({ ...held('III/a', '2025-06-01'), ...expert('AHLI_PERTAMA') })).toMatchObject({
      blockedBy: ['TIME_IN_RANK'],
      earliestDate: '2027-06-01',
    }))
  test('at the top of the level the way leads through the next one', () =>
    expect(promote({ ...held('III/b', '2020-01-01') })).toMatchObject({
      to: { code: 'III/c' },
      blockedBy: ['RANK'],
      earliestDate: null,
    }))
  test('silent performance makes it unsure, not failed', () =>
    expect(promote({ ...held('III/a', '2021-01-01'), performance: null })).toMatchObject({
      eligibleNow: false,
      earliestDate: null,
      blockedBy: ['CREDIT_POINTS', 'PERFORMANCE'],
    }))
})

test.each([
  { rule: 'the highest rank', facts: held('IV/e', '2020-01-01') },
  { rule: 'no rank', facts: { rank: null } },
  { rule: 'no position', facts: { position: null } },
])('$rule: no promotion to speak of', ({ facts }) => expect(promote(facts)).toBeNull())
