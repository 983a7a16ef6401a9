import { addDays } from '@jalur/common'
import fc from 'fast-check'
import { EmploymentType, PerformancePredicate, SanctionLevel } from '../career-rules/career-facts'
import { placeTalent, type TalentChange, type TalentFacts, type TalentGround } from './placement'
import { TalentPerformance, TalentPotential } from './talent-box'
import { ground, TODAY } from './testing'

const hundredths = (least = 0, most = 10_000) =>
  fc.integer({ min: least, max: most }).map((it) => (it / 100).toFixed(2))
const day = fc
  .integer({ min: 2022, max: 2030 })
  .chain((year) => fc.constantFrom(`${year}-01-01`, `${year}-08-01`, TODAY))
const predicate = fc.constantFrom(...Object.values(PerformancePredicate))

const someone: fc.Arbitrary<TalentFacts> = fc.record({
  employmentType: fc.constantFrom(...Object.values(EmploymentType)),
  performance: fc.option(
    fc.record({ predicates: fc.array(fc.record({ year: fc.integer({ min: 2023, max: 2026 }), predicate })) }),
  ),
  learning: fc.option(
    fc.record({ potential: fc.option(fc.record({ score: hundredths(), assessedOn: day, validUntil: day })) }),
  ),
  integrity: fc.option(
    fc.record({
      disciplineCheckedOn: fc.option(day),
      activeSanction: fc.option(
        fc.record({ level: fc.constantFrom(...Object.values(SanctionLevel)), until: fc.option(day) }),
      ),
    }),
  ),
})
const placed: fc.Arbitrary<TalentFacts> = fc.record({
  employmentType: fc.constant('PNS' as const),
  performance: predicate.map((it) => ({ predicates: [{ year: 2025, predicate: it }] })),
  learning: hundredths().map((score) => ({
    potential: { score, assessedOn: '2025-01-01', validUntil: '2027-12-31' },
  })),
  integrity: fc.constant({ disciplineCheckedOn: '2026-07-01', activeSanction: null }),
})
const limits = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 61, max: 100 }))
  .map(([middle, high]) => ({ middle: String(middle), high: String(high) }))

test('everybody stands in exactly one box or outside with a reason', () =>
  fc.assert(
    fc.property(someone, (facts) => {
      const { box, outside } = placeTalent(facts, ground())
      expect(box === null).toBe(outside.length > 0)
    }),
  ))

test('more potential never lowers the potential, and leaves performance alone', () =>
  fc.assert(
    fc.property(placed, hundredths(), limits, (facts, score, potential) => {
      const policy = ground({ potential })
      const before = placeTalent(facts, policy)
      const higher = String(Math.max(Number(score), Number(facts.learning!.potential!.score)))
      const after = placeTalent(
        { ...facts, learning: { potential: { ...facts.learning!.potential!, score: higher } } },
        policy,
      )
      const order = Object.values(TalentPotential)
      expect(order.indexOf(after.potential!)).toBeLessThanOrEqual(order.indexOf(before.potential!))
      expect(after.performance).toBe(before.performance)
    }),
  ))

test('a better predicate never lowers the performance', () =>
  fc.assert(
    fc.property(placed, predicate, limits, (facts, other, performance) => {
      const policy = ground({ performance })
      const rating = (it: PerformancePredicate) =>
        placeTalent({ ...facts, performance: { predicates: [{ year: 2025, predicate: it }] } }, policy).performance!
      const ranking = Object.values(PerformancePredicate)
      const own = facts.performance!.predicates[0]!.predicate
      const [better, worse] = ranking.indexOf(own) < ranking.indexOf(other) ? [own, other] : [other, own]
      const order = Object.values(TalentPerformance)
      expect(order.indexOf(rating(better))).toBeLessThanOrEqual(order.indexOf(rating(worse)))
    }),
  ))

/** Where the facts lead when they change as told. */
function outcomes(facts: TalentFacts, on: TalentGround, change: TalentChange): unknown[] {
  switch (change.kind) {
    case 'PREDICATE':
      return change.predicates.map(
        (it) => placeTalent({ ...facts, performance: { predicates: [{ year: 2025, predicate: it }] } }, on).box?.box,
      )
    case 'POTENTIAL': {
      const potential = { ...facts.learning!.potential!, score: change.score }
      return [placeTalent({ ...facts, learning: { potential } }, on).box?.box]
    }
    case 'LAPSE':
      return placeTalent(facts, { ...on, day: addDays(change.after, 1) }).outside.filter(
        (reason) => reason === 'ASSESSMENT_LAPSED',
      )
  }
}

test('what is said to change the answer changes it so', () =>
  fc.assert(
    fc.property(placed, limits, limits, (facts, performance, potential) => {
      const on = ground({ performance, potential })
      for (const change of placeTalent(facts, on).changes) {
        const expected = change.kind === 'LAPSE' ? 'ASSESSMENT_LAPSED' : change.box
        const found = outcomes(facts, on, change)
        expect(found.length).toBeGreaterThan(0)
        expect(new Set(found)).toEqual(new Set([expected]))
      }
    }),
  ))
