import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { PerformancePredicate } from '../evaluation/predicate'
import { convert, type CreditLevel } from './conversion'
import type { PredicateMultiplier } from './multiplier'

const read = <Row>(file: string): Row[] =>
  JSON.parse(readFileSync(path.join(__dirname, '..', '..', 'reference', file), 'utf8')) as Row[]
const levels = read<CreditLevel>('credit-levels.json')
const multipliers = read<{ multiplier: string }>('predicate-multipliers.json').map((row) => ({
  ...row,
  exactMultiplier: row.multiplier,
})) as unknown as PredicateMultiplier[]

const points = (
  level: string,
  predicate: PerformancePredicate,
  period = { startsOn: '2026-01-01', endsOn: '2026-12-31' },
  employmentType = 'PNS',
) => convert({ employmentType, positionCode: `X.${level}` }, predicate, period, { levels, multipliers })?.points ?? null

describe('a year of service', () => {
  const predicates = Object.keys(PerformancePredicate) as PerformancePredicate[]
  test.each([
    ['PEMULA', ['5.625', '3.75', '2.8125', '1.875', '0.9375']],
    ['TERAMPIL', ['7.5', '5', '3.75', '2.5', '1.25']],
    ['MAHIR', ['18.75', '12.5', '9.375', '6.25', '3.125']],
    ['AHLI_PERTAMA', ['18.75', '12.5', '9.375', '6.25', '3.125']],
    ['PENYELIA', ['37.5', '25', '18.75', '12.5', '6.25']],
    ['AHLI_MUDA', ['37.5', '25', '18.75', '12.5', '6.25']],
    ['AHLI_MADYA', ['56.25', '37.5', '28.125', '18.75', '9.375']],
    ['AHLI_UTAMA', ['75', '50', '37.5', '25', '12.5']],
  ])('as %s earns %j, from Sangat Baik to Sangat Kurang', (level, expected) =>
    expect(predicates.map((predicate) => points(level, predicate))).toEqual(expected),
  )
})

test('nine months earn nine twelfths', () =>
  expect(points('AHLI_PERTAMA', 'GOOD', { startsOn: '2026-04-01', endsOn: '2026-12-31' })).toBe('9.375'))

test('months that follow one another earn what the year earns, to a millionth', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 11 }), fc.constantFrom(...levels), (months, { level }) => {
      const cut = String(months).padStart(2, '0')
      const last = new Date(Date.UTC(2026, months, 0)).getUTCDate()
      const first = points(level, 'GOOD', { startsOn: '2026-01-01', endsOn: `2026-${cut}-${last}` })
      const rest = points(level, 'GOOD', {
        startsOn: `2026-${String(months + 1).padStart(2, '0')}-01`,
        endsOn: '2026-12-31',
      })
      expect(Math.abs(Number(first) + Number(rest) - Number(points(level, 'GOOD')))).toBeLessThan(0.0000021)
    }),
  ))

test.each<[string, Parameters<typeof points>]>([
  ['a contract employee', ['AHLI_MUDA', 'GOOD', undefined, 'PPPK']],
  ['a position without a level', ['', 'GOOD']],
  ['a year before conversion', ['AHLI_MUDA', 'GOOD', { startsOn: '2022-01-01', endsOn: '2022-12-31' }]],
])('%s earns no points', (_who, asked) => expect(points(...asked)).toBeNull())
