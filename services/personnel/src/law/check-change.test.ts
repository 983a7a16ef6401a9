import { buildCatalogue } from '../catalogue/build-catalogue'
import { referenceRows } from '../catalogue/testing'
import { parsePolicy } from '../career-rules/policies'
import {
  cancelRefusals,
  changeProblems,
  changeRefusals,
  type PolicyChange,
  reasonProblem,
  regulationCodeOf,
  versionMade,
} from './check-change'
import { sentenceOf, subjectOf } from './describe-rule'
import { parameterProblems, parametersIn, type PolicyParameters, storedParameters } from './policy-parameters'
import { reachOf, touchesFamily } from './policy-reach'
import { type PolicyRule, policyRule, type StoredVersion } from './policy-rule'

const TODAY = '2026-11-27'
const catalogue = buildCatalogue(referenceRows())
const ruleOf = (code: string): PolicyRule => catalogue.policyRules.find((rule) => rule.code === code)!
const change = (others: Partial<PolicyChange> = {}): PolicyChange => ({
  ...{ validFrom: '2027-01-01', validTo: null, repeal: false, parameters: { maximumAge: 58 } },
  ...{ regulationCode: 'UU_20_2023', newRegulation: null, article: 'ps. 55', confidence: 'VERIFIED', ...others },
})
const faults = (code: string, others: Partial<PolicyChange>): string[] =>
  changeProblems(change(others), ruleOf(code), catalogue, TODAY).map(({ field }) => field)

describe('every rule of the release', () => {
  test.each(catalogue.policyRules.map((rule) => [rule.code, rule] as const))(
    '%s is told in both languages, and its values come back as they were',
    (_, rule) => {
      const [{ parameters, legalBasis }] = rule.versions as [PolicyRule['versions'][0]]
      for (const text of [subjectOf(rule), sentenceOf(rule, parameters, legalBasis)]) {
        expect(text.id).toMatch(/\w/)
        expect(text.en).toMatch(/\w/)
        expect(`${text.id}${text.en}`).not.toMatch(/undefined|null|NaN|\[object/)
      }
      const values = parametersIn(rule, parameters!)
      expect(parameterProblems(rule, values, catalogue.ranksByCode)).toEqual([])
      expect(storedParameters(rule, values)).toEqual(parameters)
    },
  )
})

describe('what a rule is about', () => {
  test.each([
    ['all-pns', 'Setiap langkah karier', 'Every step of a career'],
    ['executive-age', 'Setiap langkah karier ke JPT pratama', 'Every step of a career to executive positions'],
    [
      'level-credit-points',
      'Naik jenjang dari jabatan fungsional ke jabatan fungsional',
      'Promotion from functional positions to functional positions',
    ],
    [
      'transfer-age-ahli-madya',
      'Pindah setara atau Naik diagonal ke jabatan fungsional Ahli Madya',
      'Lateral move or Diagonal move to functional positions (Ahli Madya)',
    ],
    ['rank-regular-time', 'Kenaikan pangkat reguler', 'Rise in rank: regular'],
  ])('%s', (code, id, en) => expect(subjectOf(ruleOf(code))).toEqual({ id, en }))
})

test('ceilings are told from the lowest education up, whatever order the database gave', () => {
  const rule = ruleOf('rank-regular-education')
  const ceilings = { MASTER: 'IV/a', PRIMARY: 'II/a', BACHELOR: 'III/d' }
  expect(sentenceOf(rule, { ceilings }, rule.versions[0]!.legalBasis).id).toBe(
    'Pangkat tertinggi menurut pendidikan: SD sampai II/a; S-1/D-IV sampai III/d; S-2 sampai IV/a.',
  )
})

describe('what a rule touches', () => {
  test('is every step for a rule about all, and those to its positions for another', () => {
    const steps = [...catalogue.stepsFrom.values()].flat()
    expect(reachOf(ruleOf('all-pns'), catalogue).steps).toBe(steps.length)
    const toExecutives = steps.filter(({ to }) => to.kind === 'EXECUTIVE')
    expect(reachOf(ruleOf('executive-age'), catalogue)).toEqual({
      steps: toExecutives.length,
      positions: new Set(toExecutives.map(({ to }) => to.code)).size,
      families: [],
    })
  })
  test('is of functional ranks every family, and no step', () =>
    expect(reachOf(ruleOf('rank-functional-time'), catalogue)).toMatchObject({
      steps: 0,
      positions: catalogue.positions.filter(({ kind }) => kind === 'FUNCTIONAL').length,
      families: catalogue.families.filter(({ code }) => catalogue.positionsByFamily.has(code)),
    }))
  test('tells the families', () => {
    expect(touchesFamily(ruleOf('level-credit-points'), 'KEPEGAWAIAN', catalogue)).toBe(true)
    expect(touchesFamily(ruleOf('executive-age'), 'KEPEGAWAIAN', catalogue)).toBe(false)
    expect(touchesFamily(ruleOf('rank-regular-time'), 'KEPEGAWAIAN', catalogue)).toBe(false)
  })
})

describe('a change', () => {
  test.each<[string, string, Partial<PolicyChange>, string[]]>([
    ['an age', 'executive-age', {}, []],
    ['a repeal', 'executive-age', { repeal: true, parameters: {} }, []],
    ['a rule without values', 'all-pledge', { parameters: {} }, []],
    ['an age without its value', 'executive-age', { parameters: {} }, ['parameters.maximumAge']],
    ['an age of 7', 'executive-age', { parameters: { maximumAge: 7 } }, ['parameters.maximumAge']],
    ['a value of another kind', 'executive-age', { parameters: { maximumAge: 58, years: 2 } }, ['parameters.years']],
    ['a repeal with a value', 'executive-age', { repeal: true }, ['parameters.maximumAge']],
    ['a day eleven years ahead', 'executive-age', { validFrom: '2037-12-01' }, ['validFrom']],
    ['an end before the beginning', 'executive-age', { validTo: '2026-12-31' }, ['validTo']],
    ['no law', 'executive-age', { regulationCode: null }, ['regulationCode']],
    ['an unknown law', 'executive-age', { regulationCode: 'PP_1_1900' }, ['regulationCode']],
    ['no article', 'executive-age', { article: ' ' }, ['article']],
    [
      'a new law that is on record',
      'executive-age',
      { regulationCode: null, newRegulation: { kind: 'UU', number: '20', year: 2023, title: 'ASN' } },
      ['newRegulation'],
    ],
    [
      'a new law with everything wrong',
      'executive-age',
      { regulationCode: null, newRegulation: { kind: '9', number: '<', year: 1800, title: '' } },
      ['newRegulation.kind', 'newRegulation.number', 'newRegulation.title', 'newRegulation.year'],
    ],
  ])('%s: %s', (_, code, others, expected) => expect(faults(code, others)).toEqual(expected))

  test.each<[string, string, Partial<PolicyParameters>, string[]]>([
    [
      'a predicate, years and a day',
      'executive-performance',
      { minimumPredicate: 'GOOD', years: 3, ratedBy: '04-30' },
      [],
    ],
    [
      'a day that no year has',
      'executive-performance',
      { minimumPredicate: 'GOOD', years: 3, ratedBy: '02-30' },
      ['ratedBy'],
    ],
    ['a factor of 1.25', 'level-credit-points', { assumedPredicate: 'VERY_GOOD', assumedMultiplier: '1.25' }, []],
    [
      'a factor of nothing',
      'level-credit-points',
      { assumedPredicate: 'GOOD', assumedMultiplier: '0.0' },
      ['assumedMultiplier'],
    ],
    [
      'a factor of 3',
      'level-credit-points',
      { assumedPredicate: 'GOOD', assumedMultiplier: '3' },
      ['assumedMultiplier'],
    ],
    [
      'a factor that is no number',
      'level-credit-points',
      { assumedPredicate: 'GOOD', assumedMultiplier: '1e2' },
      ['assumedMultiplier'],
    ],
    ['no sanction', 'all-discipline', { blockingLevels: [] }, ['blockingLevels']],
    ['a sanction twice', 'all-discipline', { blockingLevels: ['SEVERE', 'SEVERE'] }, ['blockingLevels']],
    ['a rank below none', 'structural-rank', { stepsBelow: 0 }, []],
    [
      'service nowhere',
      'executive-time-in-position',
      { years: 2, positionKinds: [], positionLevels: [], minimumEquivalence: 3 },
      ['positionKinds', 'positionLevels'],
    ],
    [
      'service in levels only',
      'executive-time-in-position',
      { years: 2, positionKinds: [], positionLevels: ['AHLI_MADYA'], minimumEquivalence: 3 },
      [],
    ],
    ['no time below the range', 'rank-structural-time', { years: 4 }, []],
    [
      'a ceiling of no rank',
      'rank-regular-education',
      { rankCeilings: [{ education: 'BACHELOR', rank: 'V/a' }] },
      ['rankCeilings'],
    ],
  ])('of %s is told by its field', (_, code, parameters, expected) =>
    expect(faults(code, { parameters })).toEqual(expected.map((name) => `parameters.${name}`)),
  )

  test('makes a row that the rules can judge by', () => {
    for (const rule of catalogue.policyRules) {
      const parameters = parametersIn(rule, rule.versions[0]!.parameters!)
      const { legalBasis, validFrom, validTo, ...made } = versionMade(change({ parameters }), rule)
      const { regulationCode, article, confidence } = legalBasis
      const row = { id: 'x', kind: rule.kind, selector: rule.selector, parameters: made.parameters, validFrom, validTo }
      expect(() => parsePolicy({ ...row, regulationCode, article, confidence })).not.toThrow()
    }
  })

  const waiting = (validFrom: string, cancelledAt: string | null = null): StoredVersion => ({
    ...{ code: 'executive-age', number: 2, parameters: { maximum: 57 }, validFrom, validTo: null, cancelledAt },
    ...{
      regulationCode: 'UU_20_2023',
      article: 'ps. 55',
      confidence: 'VERIFIED',
      reason: 'x',
      changedAt: TODAY,
      cancelReason: null,
    },
  })
  const row = referenceRows().policies.find(({ id }) => id === 'executive-age')!
  const codes = (others: Partial<PolicyChange>, changes: StoredVersion[] = []): string[] =>
    changeRefusals(change(others), policyRule(row, changes), TODAY).map(({ code }) => code)

  test.each<[string, Partial<PolicyChange>, StoredVersion[], string[]]>([
    ['from today on', { validFrom: TODAY }, [], []],
    ['from yesterday on', { validFrom: '2026-11-26' }, [], ['POLICY_IN_PAST']],
    ['from the day of one that waits', {}, [waiting('2027-01-01')], ['POLICY_OVERLAPS']],
    ['before one that waits', {}, [waiting('2027-02-01')], ['POLICY_OVERLAPS']],
    ['after one that waits', {}, [waiting('2026-12-31')], []],
    ['in the place of a cancelled one', {}, [waiting('2027-01-01', TODAY)], []],
    ['on the day on which one began', { validFrom: TODAY }, [waiting(TODAY)], ['POLICY_OVERLAPS']],
    [
      'that says what is said',
      { parameters: { maximumAge: 56 }, regulationCode: 'PP_17_2020', article: 'ps. 107 ayat (1) huruf c' },
      [],
      ['NOTHING_CHANGES'],
    ],
    ['that only cites another law', { parameters: { maximumAge: 56 } }, [], []],
    ['that repeals', { repeal: true, parameters: {} }, [], []],
  ])('%s', (_, others, changes, expected) => expect(codes(others, changes)).toEqual(expected))

  test.each<[string, StoredVersion, string[]]>([
    ['waits', waiting('2026-11-28'), []],
    ['began today', waiting(TODAY), ['POLICY_BEGUN']],
    ['is cancelled', waiting('2027-01-01', TODAY), ['POLICY_CANCELLED']],
  ])('is cancelled while it %s', (_, stored, expected) =>
    expect(cancelRefusals(policyRule(row, [stored]).versions[1]!, TODAY).map(({ code }) => code)).toEqual(expected),
  )
  test('of a release is never cancelled', () =>
    expect(cancelRefusals(policyRule(row, []).versions[0]!, TODAY).map(({ code }) => code)).toEqual(['POLICY_BEGUN']))
})

test('a reason is a sentence and no page', () => {
  expect(reasonProblem('Putusan MK berlaku.')).toBeNull()
  expect(reasonProblem('ya')?.en).toContain('10 to 1000')
  expect(reasonProblem('x'.repeat(1_001))).not.toBeNull()
})

test.each([
  ['Peraturan BKN', '4', 2025, 'PERATURAN_BKN_4_2025'],
  ['PermenPANRB', '1', 2023, 'PERMENPANRB_1_2023'],
])('%s %s/%s has the code %s', (kind, number, year, code) =>
  expect(regulationCodeOf({ kind, number, year })).toBe(code),
)
