import fc from 'fast-check'
import { isInForce, periodFrom, periodsAfter, regimeOn } from './promotion-periods'
import { regulationCodes, storedPeriods } from './testing'

const regime = (day: string) => regimeOn(storedPeriods, day)

describe('the first period from a day', () => {
  test.each([
    { law: '2023-06-01', from: '2023-04-01', period: '2023-04-01', rule: 'a period itself counts' },
    { law: '2023-06-01', from: '2023-04-02', period: '2023-10-01', rule: 'two periods a year until 2023' },
    { law: '2023-12-31', from: '2023-12-31', period: '2024-04-01', rule: 'the law of the day is taken to stay' },
    { law: '2024-01-01', from: '2024-01-01', period: '2024-02-01', rule: 'six periods from 2024' },
    { law: '2024-02-02', from: '2024-02-02', period: '2024-04-01', rule: 'every other month in 2024' },
    { law: '2024-12-02', from: '2024-12-02', period: '2025-02-01', rule: 'the turn of the year' },
    { law: '2025-09-30', from: '2025-10-02', period: '2025-12-01', rule: 'the last day of the six periods' },
    { law: '2025-10-01', from: '2025-10-02', period: '2025-11-01', rule: 'the first day of the monthly periods' },
    { law: '2026-12-02', from: '2026-12-02', period: '2027-01-01', rule: 'monthly across the year' },
  ])('from $from by the law of $law is $period: $rule', ({ law, from, period }) =>
    expect(periodFrom(from, regime(law))).toBe(period),
  )

  test('without a regime there is none', () => expect(periodFrom('2026-01-01', regime('1999-01-01'))).toBeNull())

  const days = fc
    .date({ min: new Date('2001-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  test('is idempotent, never earlier, and within half a year', () =>
    fc.assert(
      fc.property(days, days, (law, day) => {
        const period = periodFrom(day, regime(law)) ?? ''
        expect(period >= day).toBe(true)
        expect(Date.parse(period) - Date.parse(day)).toBeLessThan(184 * 86_400_000)
        expect(periodFrom(period, regime(law))).toBe(period)
      }),
    ))
})

describe('the periods after a day', () => {
  test.each([
    ['2025-09-30', ['2025-10-01', '2025-12-01', '2026-02-01'], 'PERATURAN_BKN_4_2023'],
    ['2025-10-01', ['2025-11-01', '2025-12-01', '2026-01-01'], 'PERATURAN_BKN_4_2025'],
  ])('by the law of %s are %s', (day, periods, law) => {
    expect(periodsAfter(day, regime(day), 3)).toEqual(periods)
    expect(regime(day)?.legalBasis.regulationCode).toBe(law)
  })
  test('are none without a regime', () => expect(periodsAfter('2026-01-01', null, 3)).toEqual([]))
})

describe('isInForce', () => {
  const period = { validFrom: '2024-01-01', validTo: '2025-09-30' }
  test.each([
    ['2023-12-31', false],
    ['2024-01-01', true],
    ['2025-09-30', true],
    ['2025-10-01', false],
  ])('on %s: %s', (day, expected) => expect(isInForce(period, day)).toBe(expected))
  test('without an end it stays in force', () =>
    expect(isInForce({ ...period, validTo: null }, '2099-01-01')).toBe(true))
})

test('every period row cites a known regulation', () =>
  expect(storedPeriods.filter(({ legalBasis }) => !regulationCodes.includes(legalBasis.regulationCode))).toEqual([]))
