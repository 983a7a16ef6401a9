import fc from 'fast-check'
import {
  addDays,
  addMonths,
  addYears,
  dayInZone,
  endOfDay,
  daysBetween,
  firstOfNextMonth,
  isDay,
  latest,
  wholeMonthsBetween,
  wholeYearsBetween,
  zoneName,
} from './days'

const anyDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('days', () => {
  test.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['', false],
  ])('%s is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected))

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-15', -3, '2025-12-15'],
    ['2026-12-01', 1, '2027-01-01'],
  ])('%s plus %i months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected))

  test('29 February a year later is 28 February', () => expect(addYears('2024-02-29', 1)).toBe('2025-02-28'))
  test('days cross the end of a year', () => expect(addDays('2025-12-31', 1)).toBe('2026-01-01'))

  test('the days between two days lead from one to the other', () =>
    fc.assert(fc.property(anyDay, anyDay, (from, to) => expect(addDays(from, daysBetween(from, to))).toBe(to))))

  test.each([
    ['2022-04-01', '2026-03-31', 47],
    ['2022-04-01', '2026-04-01', 48],
    ['2026-04-01', '2022-04-01', 0],
    ['2024-01-31', '2024-02-29', 1],
  ])('from %s to %s are %i whole months', (from, to, months) => expect(wholeMonthsBetween(from, to)).toBe(months))

  test('an age is full on the birthday, not a day before', () => {
    expect(wholeYearsBetween('1990-05-17', '2026-05-16')).toBe(35)
    expect(wholeYearsBetween('1990-05-17', '2026-05-17')).toBe(36)
  })
  test('the first of the next month follows even from a first', () =>
    expect(firstOfNextMonth('2026-08-01')).toBe('2026-09-01'))
  test('the latest of several days', () => expect(latest('2026-01-02', '2025-12-31', '2026-01-01')).toBe('2026-01-02'))
  test('an instant before midnight UTC is the next day in WITA', () =>
    expect(dayInZone(new Date('2026-08-01T16:00:00Z'), 'Asia/Makassar')).toBe('2026-08-02'))

  test.each([
    ['Asia/Jakarta', 'WIB', '2026-08-07T17:00:00.000Z'],
    ['Asia/Makassar', 'WITA', '2026-08-07T16:00:00.000Z'],
    ['Asia/Jayapura', 'WIT', '2026-08-07T15:00:00.000Z'],
    ['Europe/Berlin', 'GMT+1', '2026-08-07T22:00:00.000Z'],
  ])('a day ends at midnight of its zone: %s', (zone, name, instant) => {
    const end = endOfDay('2026-08-07', zone)
    expect(end.toISOString()).toBe(instant)
    expect(dayInZone(new Date(end.getTime() - 1), zone)).toBe('2026-08-07')
    expect(dayInZone(end, zone)).toBe('2026-08-08')
    expect(zoneName(zone)).toBe(name)
  })
  test.each([
    ['the clocks go forward', '2026-03-28', '2026-03-28T23:00:00.000Z'],
    ['the clocks went forward', '2026-03-29', '2026-03-29T22:00:00.000Z'],
    ['the clocks go back', '2026-10-24', '2026-10-24T22:00:00.000Z'],
    ['the clocks went back', '2026-10-25', '2026-10-25T23:00:00.000Z'],
  ])('the day on which %s in the night ends at its own midnight', (_when, day, instant) =>
    expect(endOfDay(day, 'Europe/Berlin').toISOString()).toBe(instant),
  )
  test('the end of a day parts it from the next, in every zone', () =>
    fc.assert(
      fc.property(anyDay, fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'UTC'), (day, zone) => {
        const end = endOfDay(day, zone)
        expect(dayInZone(new Date(end.getTime() - 1), zone)).toBe(day)
        expect(dayInZone(end, zone)).toBe(addDays(day, 1))
      }),
    ))

  test('adding months and counting them back agree', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 480 }), (day, months) => {
        expect(wholeMonthsBetween(day, addMonths(day, months))).toBe(months)
      }),
    ))
})
