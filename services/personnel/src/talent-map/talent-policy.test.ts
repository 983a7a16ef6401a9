import { regulationCodes } from '../career-rules/testing'
import { parseTalentPolicy, policyFor, type StoredTalentPolicy } from './talent-policy'
import { catalogue, TODAY } from './testing'

const [national] = catalogue.talentPolicies
const own = (change: object) => ({ ...national!, id: 'own', agencyCode: '7104', ...change })

test('the national row holds where an agency has none of its own', () =>
  expect(policyFor(catalogue.talentPolicies, '7104', TODAY)).toBe(national))

test.each([
  ['the first day of the own row', '2026-01-01', 'own'],
  ['the last day', '2026-12-31', 'own'],
  ['the day before', '2025-12-31', 'national'],
  ['the day after', '2027-01-01', 'national'],
])('on %s the right one counts', (_, day, id) => {
  const policies = [national!, own({ validFrom: '2026-01-01', validTo: '2026-12-31' })]
  expect(policyFor(policies, '7104', day)?.id).toBe(id)
  expect(policyFor(policies, '7100', day)?.id).toBe('national')
})

test('before any row there is none', () => expect(policyFor(catalogue.talentPolicies, '7104', '2019-12-31')).toBeNull())

test('every row of the release cites a regulation that is listed', () => {
  for (const { legalBasis } of [...catalogue.talentPolicies, ...catalogue.talentBoxes])
    expect(regulationCodes).toContain(legalBasis.regulationCode)
})

describe('a stored row', () => {
  const stored = (change: object): StoredTalentPolicy => {
    const { id, agencyCode, validFrom, validTo, legalBasis, ...parameters } = national!
    const { regulationCode, article, confidence } = legalBasis
    const row = { id, agencyCode, validFrom, validTo, regulationCode, article, confidence }
    return { ...row, parameters: { ...parameters, ...change } }
  }
  test('that fits is typed', () => expect(parseTalentPolicy(stored({}))).toEqual(national))
  test.each([
    ['limits that are turned round', { potential: { high: '60', middle: '80' } }, 'upper limit'],
    ['a score above 100', { performance: { high: '101', middle: '60' } }, 'performance'],
    ['a predicate without points', { predicateScores: { GOOD: '80' } }, 'predicateScores'],
    ['a word that nobody knows', { colour: 'red' }, 'colour'],
  ])('with %s is refused by name', (_, change, named) => {
    expect(() => parseTalentPolicy(stored(change))).toThrow('Talent policy national')
    expect(() => parseTalentPolicy(stored(change))).toThrow(named)
  })
})
