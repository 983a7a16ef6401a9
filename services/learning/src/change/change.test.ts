import { addDays } from '@jalur/common'
import fc from 'fast-check'
import { type CompletedTraining, competencyChanges, type Finding } from './change'

const finding = (assessedOn: string, level: number, competencyCode = 'A'): Finding => ({
  ...{ competencyCode, level, assessedOn },
  validUntil: addDays(assessedOn, 3 * 365),
})
const training = (completedOn: string, competencyCode = 'A'): CompletedTraining => ({
  ...{ competencyCode, completedOn, programmeCode: 'P', title: 'Pelatihan', hours: 20 },
})
const YEAR = { from: '2026-01-01', until: '2026-08-01' }

test.each<[string, Finding[], { kind: string; before: number | null; after: number | null }]>([
  ['first assessed', [finding('2026-01-01', 2)], { kind: 'FIRST', before: null, after: 2 }],
  ['risen', [finding('2025-12-31', 2), finding('2026-08-01', 3)], { kind: 'RISEN', before: 2, after: 3 }],
  ['fallen', [finding('2024-01-01', 4), finding('2026-03-01', 3)], { kind: 'FALLEN', before: 4, after: 3 }],
  ['kept', [finding('2025-05-01', 3), finding('2026-05-01', 3)], { kind: 'KEPT', before: 3, after: 3 }],
  ['not assessed', [finding('2025-05-01', 3)], { kind: 'NOT_ASSESSED', before: 3, after: 3 }],
  [
    'assessed more than once in the time',
    [finding('2025-05-01', 3), finding('2026-06-01', 2), finding('2026-07-01', 4)],
    { kind: 'RISEN', before: 3, after: 4 },
  ],
  [
    'assessed after the time only',
    [finding('2025-05-01', 3), finding('2026-08-02', 5)],
    { kind: 'NOT_ASSESSED', before: 3, after: 3 },
  ],
])('a competency that was %s', (_case, findings, expected) => {
  const [change] = competencyChanges(findings, [], YEAR, ['A'])
  const { kind, before, after } = change!
  expect({ kind, before: before?.level ?? null, after: after?.level ?? null }).toEqual(expected)
})

test('what was trained in the time stands beside it, also where nothing was assessed', () => {
  const changes = competencyChanges(
    [finding('2026-05-01', 2)],
    [training('2025-12-31'), training('2026-02-01'), training('2026-08-02'), training('2026-03-01', 'B')],
    YEAR,
    ['A', 'B', 'C'],
  )
  expect(
    changes.map(({ competencyCode, trainings }) => [competencyCode, trainings.map((it) => it.completedOn)]),
  ).toEqual([
    ['A', ['2026-02-01']],
    ['B', ['2026-03-01']],
  ])
  expect(changes[1]).toMatchObject({ kind: 'NOT_ASSESSED', before: null, after: null, isLapsed: false })
})

test('a finding that counts no more is said to be so, from the day after its last', () => {
  const lapsing = { ...finding('2023-08-01', 3), validUntil: '2026-07-31' }
  expect(competencyChanges([lapsing], [], YEAR, ['A'])[0]?.isLapsed).toBe(true)
  expect(competencyChanges([{ ...lapsing, validUntil: '2026-08-01' }], [], YEAR, ['A'])[0]?.isLapsed).toBe(false)
})

const day = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays('2023-01-01', days))
const found = fc.record({ day, level: fc.integer({ min: 1, max: 5 }) })

test('a time cut in two changes as much as the whole', () =>
  fc.assert(
    fc.property(fc.uniqueArray(found, { selector: (it) => it.day, maxLength: 8 }), day, (all, cut) => {
      const findings = all.map((it) => finding(it.day, it.level))
      const whole = { from: '2023-01-01', until: '2027-12-31' }
      const levelAfter = (until: string) => competencyChanges(findings, [], { ...whole, until }, ['A'])[0]?.after?.level
      const second = competencyChanges(findings, [], { from: addDays(cut, 1), until: whole.until }, ['A'])[0]
      expect([second?.before?.level, second?.after?.level]).toEqual([levelAfter(cut), levelAfter(whole.until)])
    }),
  ))
