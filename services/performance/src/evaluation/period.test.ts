import fc from 'fast-check'
import { addDays } from '@jalur/common'
import { evaluationIdOf, partsOfEvaluationId, periodLabel, periodsOf } from './period'

const PLAN = '00000000-0000-4000-8000-000000000001'

test('a plan of a year has twelve months, or four quarters, and the year', () => {
  const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' }
  expect(periodsOf(year, 'MONTH').map(({ key }) => key)).toHaveLength(13)
  expect(periodsOf(year, 'QUARTER').map(({ key, startsOn, endsOn }) => [key, startsOn, endsOn])).toEqual([
    ['Q2026-1', '2026-01-01', '2026-03-31'],
    ['Q2026-2', '2026-04-01', '2026-06-30'],
    ['Q2026-3', '2026-07-01', '2026-09-30'],
    ['Q2026-4', '2026-10-01', '2026-12-31'],
    ['Y2026', '2026-01-01', '2026-12-31'],
  ])
})

test('a plan that a transfer cuts short has the part of a month that is left', () =>
  expect(
    periodsOf({ startsOn: '2026-04-16', endsOn: '2026-05-10' }, 'MONTH').map(({ startsOn, endsOn }) => [
      startsOn,
      endsOn,
    ]),
  ).toEqual([
    ['2026-04-16', '2026-04-30'],
    ['2026-05-01', '2026-05-10'],
    ['2026-04-16', '2026-05-10'],
  ]))

test('the parts of any plan follow one another and make up the whole', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 364 }),
      fc.integer({ min: 0, max: 364 }),
      fc.constantFrom('MONTH', 'QUARTER'),
      (from, to, cadence) => {
        const [first, last] = [Math.min(from, to), Math.max(from, to)]
        const plan = { startsOn: addDays('2026-01-01', first), endsOn: addDays('2026-01-01', last) }
        const periods = periodsOf(plan, cadence)
        const [parts, whole] = [periods.slice(0, -1), periods.at(-1)]
        expect(whole).toMatchObject(plan)
        expect([parts.at(0)?.startsOn, parts.at(-1)?.endsOn]).toEqual([plan.startsOn, plan.endsOn])
        for (const [place, part] of parts.slice(1).entries()) {
          expect(part.startsOn).toBe(addDays(parts[place]!.endsOn, 1))
        }
      },
    ),
  ))

test('an id leads back to plan and period, and other text to nothing', () => {
  for (const period of periodsOf({ startsOn: '2026-01-01', endsOn: '2026-12-31' }, 'MONTH')) {
    expect(partsOfEvaluationId(evaluationIdOf(PLAN, period))).toEqual({ planId: PLAN, key: period.key })
  }
  for (const text of ['', PLAN, `${PLAN}.`, `${PLAN}.X2026`, `${PLAN}.M2026-07.x`, 'x.M2026-07', `${PLAN}.M2026-07'`]) {
    expect(partsOfEvaluationId(text)).toBeNull()
  }
})

test.each([
  ['M2026-07', 'MONTH', 'Juli 2026', 'July 2026'],
  ['Q2026-3', 'QUARTER', 'Triwulan 3 2026', 'Quarter 3 2026'],
  ['Y2026', 'YEAR', 'Tahun 2026', 'Year 2026'],
] as const)('%s is called by its name', (key, kind, id, en) =>
  expect(periodLabel({ key, kind, startsOn: '2026-07-01' })).toEqual({ id, en }),
)
