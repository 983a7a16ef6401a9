import fc from 'fast-check'
import { compareStandards } from './compare-standards'
import type { CompetencyRequirement } from './competency'

const asks = (code: string, requiredLevel: number): CompetencyRequirement => ({
  competency: { code, name: code, kind: 'TECHNICAL' },
  requiredLevel,
  regulation: null,
  confidence: 'UNVERIFIED',
})
const codesOf = (compared: { competency: { code: string } }[]) => compared.map(({ competency }) => competency.code)

test('a competency is shared, missing or extra by the levels of both standards', () => {
  const from = [asks('SAME', 3), asks('HIGHER', 4), asks('LOWER', 2), asks('EXTRA', 1)]
  const to = [asks('SAME', 3), asks('HIGHER', 3), asks('LOWER', 3), asks('NEW', 2)]
  const { shared, missing, extra } = compareStandards(from, to)
  expect(codesOf(shared)).toEqual(['SAME', 'HIGHER'])
  expect(missing).toMatchObject([
    { competency: { code: 'LOWER' }, fromLevel: 2, toLevel: 3 },
    { competency: { code: 'NEW' }, fromLevel: null, toLevel: 2 },
  ])
  expect(extra).toMatchObject([{ competency: { code: 'EXTRA' }, fromLevel: 1, toLevel: null }])
})

const standard = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...'ABCDEFGH'), fc.integer({ min: 1, max: 5 })), { selector: ([code]) => code })
  .map((rows) => rows.map(([code, level]) => asks(code, level)))

test('every competency of either standard stands in exactly one list', () =>
  fc.assert(
    fc.property(standard, standard, (from, to) => {
      const { shared, missing, extra } = compareStandards(from, to)
      const listed = codesOf([...shared, ...missing, ...extra])
      expect(listed.toSorted()).toEqual([...new Set(codesOf([...from, ...to]))].sort())
    }),
  ))

test('nothing is missing on the way to the own standard', () =>
  fc.assert(
    fc.property(standard, (own) => expect(compareStandards(own, own)).toMatchObject({ missing: [], extra: [] })),
  ))
