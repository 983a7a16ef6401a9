import Big from 'big.js'
import type { PositionLevel } from './career-facts'
import { creditPoints, dayEarned, monthsToEarn, pointsToNextLevel, pointsToRank } from './credit-points'
import { rank, rules } from './testing'

const level = (code: PositionLevel) => {
  const found = rules.levels.find((each) => each.code === code)
  if (!found) throw new Error(code)
  return found
}
const multipliers = { SB: '1.5', B: '1', BP: '0.75', K: '0.5', SK: '0.25' }

describe('creditPoints', () => {
  test.each([
    ['PEMULA', ['5.625', '3.75', '2.8125', '1.875', '0.9375']],
    ['TERAMPIL', ['7.5', '5', '3.75', '2.5', '1.25']],
    ['MAHIR', ['18.75', '12.5', '9.375', '6.25', '3.125']],
    ['AHLI_PERTAMA', ['18.75', '12.5', '9.375', '6.25', '3.125']],
    ['PENYELIA', ['37.5', '25', '18.75', '12.5', '6.25']],
    ['AHLI_MUDA', ['37.5', '25', '18.75', '12.5', '6.25']],
    ['AHLI_MADYA', ['56.25', '37.5', '28.125', '18.75', '9.375']],
    ['AHLI_UTAMA', ['75', '50', '37.5', '25', '12.5']],
  ] as const)('the yearly table of %s', (code, expected) =>
    expect(
      Object.values(multipliers).map((each) => creditPoints(level(code).coefficient, each, 12).toString()),
    ).toEqual(expected),
  )

  test('worked example 5: from April at Good, 9.375 of the year', () =>
    expect(creditPoints('12.5', multipliers.B, 9).toString()).toBe('9.375'))
  test('worked example 2: four years of Ahli Muda add up exactly', () => {
    const years = [multipliers.SB, multipliers.B, multipliers.BP, multipliers.B]
    expect(years.reduce((sum, each) => sum.plus(creditPoints('25', each, 12)), new Big(0)).toString()).toBe('106.25')
  })
})

describe('monthsToEarn', () => {
  test.each([
    { code: 'AHLI_PERTAMA', points: 50, multiplier: multipliers.B, years: 4, example: '1: to III/b' },
    { code: 'AHLI_PERTAMA', points: 100, multiplier: multipliers.B, years: 8, example: '1: to Ahli Muda' },
    { code: 'AHLI_MADYA', points: 150, multiplier: multipliers.B, years: 4, example: '3: each rank' },
    { code: 'AHLI_MADYA', points: 450, multiplier: multipliers.B, years: 12, example: '3: to Ahli Utama' },
    { code: 'AHLI_MADYA', points: 450, multiplier: multipliers.SB, years: 8, example: '3: at Very Good' },
    { code: 'TERAMPIL', points: 20, multiplier: multipliers.B, years: 4, example: '4: each rank' },
    { code: 'TERAMPIL', points: 60, multiplier: multipliers.B, years: 12, example: '4: to Mahir' },
    { code: 'TERAMPIL', points: 60, multiplier: multipliers.SB, years: 8, example: '4: at Very Good' },
  ] as const)('worked example $example, $years years', ({ code, points, multiplier, years }) =>
    expect(monthsToEarn(new Big(points), level(code), multiplier)).toBe(years * 12),
  )

  test.each([
    { multiplier: multipliers.SB, years: 3, sum: '56.25', points: 50 },
    { multiplier: multipliers.SB, years: 6, sum: '112.5', points: 100 },
  ])(
    'worked example 1 at Very Good: $points are passed with $sum after $years full years',
    ({ multiplier, years, sum, points }) => {
      expect(creditPoints('12.5', multiplier, years * 12).toString()).toBe(sum)
      expect(Math.ceil(monthsToEarn(new Big(points), level('AHLI_PERTAMA'), multiplier) / 12)).toBe(years)
    },
  )
  test.each([
    ['18.75', 18],
    ['18.750001', 19],
    ['18.749999', 18],
    ['0', 0],
  ])('a shortage of %s takes %i months of Ahli Pertama', (shortage, months) =>
    expect(monthsToEarn(new Big(shortage), level('AHLI_PERTAMA'), '1')).toBe(months),
  )
})

describe('thresholds', () => {
  test.each([
    ['AHLI_PERTAMA', 'III/a', '0'],
    ['AHLI_PERTAMA', 'III/b', '50'],
    ['AHLI_MUDA', 'III/b', '0'],
    ['AHLI_MUDA', 'III/d', '100'],
    ['AHLI_MADYA', 'IV/c', '300'],
    ['TERAMPIL', 'II/d', '40'],
  ] as const)('%s to rank %s asks %s points', (code, to, points) =>
    expect(pointsToRank(level(code), rank(to)).toString()).toBe(points),
  )
  test.each([
    ['AHLI_PERTAMA', '100'],
    ['AHLI_MUDA', '200'],
    ['AHLI_MADYA', '450'],
    ['PENYELIA', undefined],
    ['AHLI_UTAMA', undefined],
  ] as const)('%s to the next level asks %s', (code, points) =>
    expect(pointsToNextLevel(level(code))?.toString()).toBe(points),
  )
  test('crediting goes on the day after the last credited period', () =>
    expect(dayEarned('2025-12-31', 18)).toBe('2027-07-01'))
})
