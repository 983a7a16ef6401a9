import fc from 'fast-check'
import type { CompetencyRequirement } from '../competency/competency'
import type { Programme } from '../programme/programme'
import { assessReadiness, type Assessment } from './readiness'

const TODAY = '2026-08-01'

const requirement = (code: string, requiredLevel: number): CompetencyRequirement => ({
  competency: { code, name: code, kind: 'MANAGERIAL' },
  requiredLevel,
  regulation: null,
  confidence: 'VERIFIED',
})
const assessed = (competencyCode: string, level: number, validUntil = '2027-12-31'): Assessment => ({
  competencyCode,
  level,
  assessedOn: '2025-01-15',
  validUntil,
})
const programme: Programme = {
  code: 'P1',
  title: 'P1',
  summary: '',
  skillKind: 'SOFT',
  learningHours: 12,
  delivery: 'ONLINE',
  organiser: 'LAN',
}
const standard = [requirement('INTEGRITAS', 3), requirement('KOMUNIKASI', 3)]
const evaluate = (assessments: Assessment[], closing: () => Programme | null = () => null) =>
  assessReadiness('KEPALA_SEKSI', standard, assessments, closing, TODAY)

describe('assessReadiness', () => {
  test('levels at and above the standard are met', () =>
    expect(evaluate([assessed('INTEGRITAS', 3), assessed('KOMUNIKASI', 5)])).toEqual({
      position: { code: 'KEPALA_SEKSI' },
      met: 2,
      total: 2,
      shortfalls: [],
    }))
  test('a lower level is a shortfall with both levels', () =>
    expect(evaluate([assessed('INTEGRITAS', 2), assessed('KOMUNIKASI', 3)]).shortfalls).toEqual([
      expect.objectContaining({ requiredLevel: 3, currentLevel: 2, assessedOn: '2025-01-15', programme: null }),
    ]))
  test('a competency never assessed has no level and no day', () =>
    expect(evaluate([assessed('INTEGRITAS', 3)]).shortfalls).toEqual([
      expect.objectContaining({ currentLevel: null, assessedOn: null }),
    ]))
  test.each([
    { validUntil: '2026-07-31', met: 0 },
    { validUntil: '2026-08-01', met: 1 },
  ])('an assessment valid until $validUntil meets $met today', ({ validUntil, met }) =>
    expect(evaluate([assessed('INTEGRITAS', 4, validUntil)]).met).toBe(met),
  )
  test('a lapsed assessment keeps its day and loses its level', () =>
    expect(evaluate([assessed('INTEGRITAS', 4, '2026-07-31')]).shortfalls[0]).toMatchObject({
      currentLevel: null,
      assessedOn: '2025-01-15',
    }))
  test('a shortfall names the programme that closes it', () =>
    expect(evaluate([], () => programme).shortfalls.map((shortfall) => shortfall.programme?.code)).toEqual([
      'P1',
      'P1',
    ]))

  const codes = ['A', 'B', 'C', 'D']
  const level = fc.integer({ min: 1, max: 5 })
  const standards = fc
    .uniqueArray(fc.record({ code: fc.constantFrom(...codes), level }), { selector: ({ code }) => code })
    .map((rows) => rows.map((row) => requirement(row.code, row.level)))
  const records = fc
    .uniqueArray(
      fc.record({ code: fc.constantFrom(...codes), level, validUntil: fc.constantFrom('2026-01-01', '2027-01-01') }),
      { selector: ({ code }) => code },
    )
    .map((rows) => rows.map((row) => assessed(row.code, row.level, row.validUntil)))
  const shortOf = (asked: CompetencyRequirement[], held: Assessment[]) =>
    new Set(assessReadiness('P', asked, held, () => null, TODAY).shortfalls.map(({ competency }) => competency.code))

  test('met and shortfalls make up the whole standard', () =>
    fc.assert(
      fc.property(standards, records, (asked, held) => {
        const { met, total, shortfalls } = assessReadiness('P', asked, held, () => null, TODAY)
        expect(met + shortfalls.length).toBe(total)
        expect(total).toBe(asked.length)
      }),
    ))
  test('raising a level never adds a shortfall', () =>
    fc.assert(
      fc.property(standards, records, fc.nat(), (asked, held, pick) => {
        const raised = held.map((row, index) => ({
          ...row,
          level: index === pick % Math.max(held.length, 1) ? Math.min(row.level + 1, 5) : row.level,
        }))
        const before = shortOf(asked, held)
        for (const code of shortOf(asked, raised)) expect(before).toContain(code)
      }),
    ))
  test('forgetting an assessment never removes a shortfall', () =>
    fc.assert(
      fc.property(standards, records, fc.nat(), (asked, held, pick) => {
        const fewer = held.filter((_, index) => index !== pick % Math.max(held.length, 1))
        const after = shortOf(asked, fewer)
        for (const code of shortOf(asked, held)) expect(after).toContain(code)
      }),
    ))
})
