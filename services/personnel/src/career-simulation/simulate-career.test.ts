import type { PerformancePredicate, PositionLevel } from '../career-rules/career-facts'
import { factsWith, functional, holding, performing, rank, rules, supervisor } from '../career-rules/testing'
import type { StatedAssumptions } from './career-assumptions'
import { eventsOf, simulate, startWith } from './testing'

/** Enters a level on the first of a year with no points, at its lowest rank, having been good before. */
const entering = (level: PositionLevel, rankCode: string, on = '2027-01-01') =>
  startWith(
    factsWith({
      birthDate: '1995-06-15',
      rank: { ...rank(rankCode), since: on },
      ...holding(functional(level), on),
      ...performing('0', null, { 2026: 'GOOD', 2025: 'GOOD' }),
    }),
    on,
  )
const up = (level: PositionLevel) => ({ move: 'VERTICAL' as const, to: functional(level) })
const ranksOf = (forecast: ReturnType<typeof simulate>) =>
  eventsOf(forecast, 'RANK_PROMOTION', ({ rankCode }) => rankCode)
const annual = (predicate: PerformancePredicate): StatedAssumptions => ({ predicate, creditConversion: 'ANNUAL' })

describe('the worked examples of the regulation', () => {
  test.each([
    ['GOOD', '2031-01-01', '2035-01-01', '50', '100'],
    ['VERY_GOOD', '2030-01-01', '2033-01-01', '56.25', '112.5'],
  ] as const)('1: Ahli Pertama from III/a, always %s', (predicate, rankOn, levelOn, forRank, forLevel) => {
    const forecast = simulate(entering('AHLI_PERTAMA', 'III/a'), [up('AHLI_MUDA')], annual(predicate))
    expect(ranksOf(forecast)).toEqual([[rankOn, 'III/b']])
    expect(forecast.reachableOn).toBe(levelOn)
    const points = new Map(eventsOf(forecast, 'CREDIT_POINTS', ({ creditPoints }) => creditPoints))
    expect([points.get(rankOn), points.get(levelOn)]).toEqual([forRank, forLevel])
  })

  test('2: enough points wait for two good years in a row', () => {
    const years: StatedAssumptions['predicates'] = [
      { year: 2027, predicate: 'VERY_GOOD' },
      { year: 2028, predicate: 'GOOD' },
      { year: 2029, predicate: 'NEEDS_IMPROVEMENT' },
      { year: 2030, predicate: 'GOOD' },
    ]
    const forecast = simulate(entering('AHLI_MUDA', 'III/c'), [], { predicates: years })
    const points = eventsOf(forecast, 'CREDIT_POINTS', ({ pointsEarned, creditPoints }) => [pointsEarned, creditPoints])
    expect(points.slice(0, 4)).toEqual([
      ['2028-01-01', ['37.5', '37.5']],
      ['2029-01-01', ['25', '62.5']],
      ['2030-01-01', ['18.75', '81.25']],
      ['2031-01-01', ['25', '106.25']],
    ])
    expect(ranksOf(forecast)[0]).toEqual(['2032-01-01', 'III/d'])
  })

  test.each([
    ['GOOD', ['2031-01-01', '2035-01-01'], '2039-01-01'],
    ['VERY_GOOD', ['2030-01-01', '2033-01-01'], '2035-01-01'],
  ] as const)('3: Ahli Madya, always %s', (predicate, rankDays, levelOn) => {
    const forecast = simulate(entering('AHLI_MADYA', 'IV/a'), [up('AHLI_UTAMA')], annual(predicate))
    expect(ranksOf(forecast)).toEqual(rankDays.map((day, index) => [day, index === 0 ? 'IV/b' : 'IV/c']))
    expect(forecast.reachableOn).toBe(levelOn)
  })

  test.each([
    ['GOOD', ['2031-01-01', '2035-01-01'], '2039-01-01'],
    ['VERY_GOOD', ['2030-01-01', '2033-01-01'], '2035-01-01'],
  ] as const)('4: Terampil, always %s', (predicate, rankDays, levelOn) => {
    const forecast = simulate(entering('TERAMPIL', 'II/b'), [up('MAHIR')], annual(predicate))
    expect(ranksOf(forecast)).toEqual(rankDays.map((day, index) => [day, index === 0 ? 'II/c' : 'II/d']))
    expect(forecast.reachableOn).toBe(levelOn)
  })

  test('5: nine months of the first year count as nine twelfths', () => {
    const forecast = simulate(entering('AHLI_PERTAMA', 'III/a', '2027-04-01'), [])
    expect(eventsOf(forecast, 'CREDIT_POINTS', ({ pointsEarned }) => pointsEarned)[0]).toEqual(['2028-01-01', '9.375'])
  })
})

describe('credit points', () => {
  const twoLevels = [up('AHLI_MUDA'), up('AHLI_MADYA')]

  test('go along between ranks of a level and start anew at the next level', () => {
    const forecast = simulate(entering('AHLI_PERTAMA', 'III/a'), twoLevels, annual('VERY_GOOD'))
    const points = (event: 'RANK_PROMOTION' | 'LEVEL_PROMOTION') =>
      eventsOf(forecast, event, ({ rankCode, creditPoints }) => [rankCode, creditPoints])
    expect(points('RANK_PROMOTION')).toEqual([
      ['2030-01-01', ['III/b', '56.25']],
      ['2033-02-01', ['III/c', '0']],
      ['2036-01-01', ['III/d', '112.5']],
    ])
    expect(points('LEVEL_PROMOTION')).toEqual([
      ['2033-01-01', ['III/b', '0']],
      ['2039-01-01', ['III/d', '0']],
    ])
  })

  test('a transfer at a higher rank starts from the points of that rank', () => {
    const start = startWith(
      factsWith({
        rank: { ...rank('III/d'), since: '2025-01-01' },
        ...holding(functional('AHLI_MUDA', { code: 'OTHER.AHLI_MUDA', level: null, kind: 'SUPERVISOR' }), '2015-01-01'),
        ...performing(null, null),
      }),
    )
    const across = { move: 'HORIZONTAL' as const, to: functional('AHLI_MUDA') }
    expect(eventsOf(simulate(start, [across]), 'APPOINTMENT', ({ creditPoints }) => creditPoints)).toEqual([
      ['2026-12-01', '100'],
    ])
  })

  test('a higher degree adds a quarter of the points of a rank, once', () => {
    const degree = { level: 'MASTER', finishedOn: '2029-06-10' } as const
    const forecast = simulate(entering('AHLI_PERTAMA', 'III/a'), [up('AHLI_MUDA')], { ...annual('GOOD'), degree })
    expect(eventsOf(forecast, 'DEGREE', ({ creditPoints }) => creditPoints)).toEqual([['2029-07-01', '37.5']])
    expect(forecast.timeline.find(({ event }) => event === 'DEGREE')?.explanation.en).toContain('+12.5 credit points')
    expect([ranksOf(forecast)[0], forecast.reachableOn]).toEqual([['2030-01-01', 'III/b'], '2034-01-01'])
  })

  test('are converted in the month in which they suffice, unless they wait for the year', () => {
    const [soon, later] = (['PERIODIC', 'ANNUAL'] as const).map((creditConversion) =>
      simulate(entering('AHLI_PERTAMA', 'III/a'), [up('AHLI_MUDA')], { predicate: 'VERY_GOOD', creditConversion }),
    )
    expect([ranksOf(soon!)[0], soon?.reachableOn]).toEqual([['2029-09-01', 'III/b'], '2032-05-01'])
    expect([ranksOf(later!)[0], later?.reachableOn]).toEqual([['2030-01-01', 'III/b'], '2033-01-01'])
  })
})

describe('the way', () => {
  const ready = startWith(factsWith({}))

  test('waits for what is planned for later, and for the end of a sanction', () => {
    const test = { position: functional('AHLI_MUDA').code, passedOn: '2027-03-10' }
    const untested = startWith(factsWith({ learning: { competencyTests: [], readiness: [] } }))
    expect(simulate(untested, [up('AHLI_MUDA')], { competencyTests: [test] }).reachableOn).toBe('2027-04-01')
    const activeSanction = { level: 'MODERATE', until: '2027-06-14' } as const
    const integrity = { pledgeSigned: true, disciplineCheckedOn: '2026-11-01', activeSanction }
    expect(simulate(startWith(factsWith({ integrity })), [up('AHLI_MUDA')]).reachableOn).toBe('2027-07-01')
  })

  test('needs an opening, which is assumed unless it is not', () => {
    const without = startWith(factsWith({ vacancies: { [functional('AHLI_MUDA').code]: 0 } }))
    expect(simulate(without, [up('AHLI_MUDA')]).reachableOn).toBe('2026-12-01')
    const closed = simulate(without, [up('AHLI_MUDA')], { vacancies: false })
    expect([closed.reachableOn, closed.blockedBy.map(({ kind }) => kind)]).toEqual([null, ['VACANCY']])
  })

  test('stays two years in a position that it comes through', () => {
    const section = { move: 'HORIZONTAL' as const, to: supervisor }
    const back = { move: 'HORIZONTAL' as const, to: functional('AHLI_MUDA') }
    const forecast = simulate(ready, [section, back])
    expect(eventsOf(forecast, 'APPOINTMENT', ({ positionCode }) => positionCode)).toEqual([
      ['2026-12-01', supervisor.code],
      ['2028-12-01', functional('AHLI_MUDA').code],
    ])
  })

  test('ends at retirement, and at an age limit, with the reason', () => {
    const old = startWith(factsWith({ birthDate: '1969-03-10', ...performing('10', '2025-12-31') }))
    const forecast = simulate(old, [up('AHLI_MUDA')])
    expect([forecast.reachableOn, forecast.retiresOn]).toEqual([null, '2027-04-01'])
    expect(forecast.blockedBy.map(({ kind }) => kind)).toEqual(['CREDIT_POINTS'])
  })

  test.each([
    ['2027-02-28', ['2027-03-01']],
    ['2027-03-02', []],
    ['2027-04-02', []],
  ])('tells of a degree of %s only where it counts before the first day of retirement', (finishedOn, told) => {
    const old = startWith(factsWith({ birthDate: '1969-03-10', ...performing('10', '2025-12-31') }))
    const forecast = simulate(old, [up('AHLI_MUDA')], { degree: { level: 'MASTER', finishedOn } })
    expect(eventsOf(forecast, 'DEGREE', ({ date }) => date).map(([date]) => date)).toEqual(told)
    expect(forecast.timeline.at(-1)).toMatchObject({ event: 'RETIREMENT', date: '2027-04-01' })
  })

  test('takes a promotion on the periods of the regime that is in force then', () => {
    const monthly = rules.promotionRegimes.at(-1)!
    const twiceAYear = { ...monthly, validFrom: '2029-01-01', days: ['04-01', '10-01'] }
    const promotionRegimes = [...rules.promotionRegimes.slice(0, -1), { ...monthly, validTo: '2028-12-31' }, twiceAYear]
    const start = { ...entering('AHLI_PERTAMA', 'III/a'), rules: { ...rules, promotionRegimes } }
    expect(ranksOf(simulate(start, [], { predicate: 'VERY_GOOD' }))).toEqual([['2029-10-01', 'III/b']])
  })
})
