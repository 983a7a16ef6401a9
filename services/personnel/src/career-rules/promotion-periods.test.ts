import fc from 'fast-check'
import { isInForce, nextPeriod } from './promotion-periods'
import { regulationCodes, storedPeriods } from './testing'

describe('nextPeriod', () => {
  test.each([
    { from: '2023-04-01', period: '2023-04-01', rule: 'a period itself counts' },
    { from: '2023-04-02', period: '2023-10-01', rule: 'two periods a year until 2023' },
    { from: '2023-10-02', period: '2024-02-01', rule: 'after October 2023 the six periods of 2024 begin' },
    { from: '2023-12-31', period: '2024-02-01', rule: 'the last day of the old regime looks into the new one' },
    { from: '2024-01-01', period: '2024-02-01', rule: 'six periods from 2024' },
    { from: '2024-02-02', period: '2024-04-01', rule: 'every other month in 2024' },
    { from: '2024-12-02', period: '2025-02-01', rule: 'the turn of the year' },
    { from: '2025-08-02', period: '2025-10-01', rule: 'October belongs to the monthly regime' },
    { from: '2025-09-30', period: '2025-10-01', rule: 'the last day of the six periods' },
    { from: '2025-10-01', period: '2025-10-01', rule: 'the first day of the monthly periods' },
    { from: '2025-10-02', period: '2025-11-01', rule: 'monthly from October 2025' },
    { from: '2026-12-02', period: '2027-01-01', rule: 'monthly across the year' },
  ])('from $from it is $period: $rule', ({ from, period }) => expect(nextPeriod(from, storedPeriods)).toBe(period))

  test('no regime, no period', () => expect(nextPeriod('2026-01-01', [])).toBeNull())
  test('a regime that ends before its next period gives none', () =>
    expect(
      nextPeriod('2020-05-01', [{ validFrom: '2020-01-01', validTo: '2020-09-30', days: ['04-01', '10-01'] }]),
    ).toBeNull())
  test('the last day of a regime may be its last period', () =>
    expect(nextPeriod('2020-10-01', [{ validFrom: '2020-01-01', validTo: '2020-10-01', days: ['10-01'] }])).toBe(
      '2020-10-01',
    ))
  test('the order of the regimes does not matter', () =>
    expect(nextPeriod('2023-10-02', storedPeriods.toReversed())).toBe('2024-02-01'))

  const days = fc
    .date({ min: new Date('2001-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  test('it is idempotent, never earlier, and within half a year', () =>
    fc.assert(
      fc.property(days, (day) => {
        const period = nextPeriod(day, storedPeriods) ?? ''
        expect(period >= day).toBe(true)
        expect(Date.parse(period) - Date.parse(day)).toBeLessThan(184 * 86_400_000)
        expect(nextPeriod(period, storedPeriods)).toBe(period)
      }),
    ))
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
  expect(
    storedPeriods.map(({ regulationCode }) => regulationCode).filter((code) => !regulationCodes.includes(code)),
  ).toEqual([]))
