import { buildCatalogue } from '../catalogue/build-catalogue'
import { referenceRows } from '../catalogue/testing'
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
import { lawOf } from './law-tables'
import { lastVersion, type PolicyRule, type StoredVersion } from './policy-rule'
import { type PolicyScope, scopeIn, scopeTaken, storedScope } from './policy-scope'

const TODAY = '2026-11-27'
const catalogue = buildCatalogue(referenceRows())
const ruleOf = (code: string): PolicyRule => catalogue.policyRules.find((rule) => rule.code === code)!
/** A rule with whom it is asked of. */
const asked = (code: string) => ({ ...ruleOf(code), ...lastVersion(ruleOf(code)) })
const change = (others: Partial<PolicyChange> = {}): PolicyChange => ({
  ...{ validFrom: '2027-01-01', validTo: null, repeal: false, scope: null, parameters: { maximumAge: 58 } },
  ...{ regulationCode: 'UU_20_2023', newRegulation: null, article: 'ps. 55', confidence: 'VERIFIED', ...others },
})
const faults = (code: string, others: Partial<PolicyChange>): string[] =>
  changeProblems(change(others), ruleOf(code), catalogue, TODAY).map(({ field }) => field)

describe('every rule of the release', () => {
  test.each(catalogue.policyRules.map((rule) => [rule.code, rule] as const))(
    '%s is told in both languages, and its values come back as they were',
    (_, rule) => {
      const version = lastVersion(rule)
      const { parameters, selector } = version
      for (const text of [subjectOf(rule, selector), sentenceOf(rule, version)]) {
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

test.each(
  catalogue.policyRules.filter(({ area }) => scopeTaken(area).length > 0).map((rule) => [rule.code, rule] as const),
)('whom %s is asked of comes back as it was', (_, { area, ...rule }) => {
  const { selector } = lastVersion({ area, ...rule })
  expect(storedScope(area, scopeIn(area, selector)!)).toEqual(selector)
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
  ])('%s', (code, id, en) => expect(subjectOf(ruleOf(code), lastVersion(ruleOf(code)).selector)).toEqual({ id, en }))
})

test('ceilings are told from the lowest education up, whatever order the database gave', () => {
  const rule = ruleOf('rank-regular-education')
  const ceilings = { MASTER: 'IV/a', PRIMARY: 'II/a', BACHELOR: 'III/d' }
  expect(sentenceOf(rule, { ...lastVersion(rule), parameters: { ceilings } }).id).toBe(
    'Pangkat tertinggi menurut pendidikan: SD sampai II/a; S-1/D-IV sampai III/d; S-2 sampai IV/a.',
  )
})

describe('what is said of movements, periods and terms', () => {
  test.each([
    ['not-a-step', 'Perlu alasan tertulis: perpindahan itu bukan langkah pada peta karier.'],
    ['plt-length', 'Perlu alasan tertulis: penugasan lebih dari 3 bulan.'],
    ['acting-level', 'Ditolak: jabatan lebih dari 1 jenjang di atas jabatan sendiri.'],
    ['requirement-age', 'Ditolak: syarat usia tidak terpenuhi.'],
    ['requirement-other', 'Perlu alasan tertulis: syarat lain tidak terpenuhi.'],
    ['promotion-periods', 'Setiap bulan, pada tanggal 1.'],
    ['DATA_CORRECTION', 'Harus diputuskan dalam 72 jam (3 hari) sejak diajukan.'],
  ])('%s', (code, id) => expect(sentenceOf(ruleOf(code), lastVersion(ruleOf(code))).id).toBe(id))

  test.each([
    [
      'not-a-step',
      'Mutasi setara atau promosi jabatan',
      'Transfer at the same level or promotion to a higher position',
    ],
    ['requirement-other', 'Setiap mutasi', 'Every movement'],
    ['promotion-periods', 'Setiap kenaikan pangkat', 'Every rise in rank'],
    ['TALENT_CONTEST', 'Keberatan atas peta talenta', 'Contests of a place on the talent map'],
  ])('%s is about: %s', (code, id, en) =>
    expect(subjectOf(ruleOf(code), lastVersion(ruleOf(code)).selector)).toEqual({ id, en }),
  )
})

test('every rule has a code of its own, of whatever table it is', () => {
  const { policies, movementRules, terms } = referenceRows()
  const codes = [...policies, ...movementRules]
    .map(({ id }) => id)
    .concat(
      terms.map(({ code }) => code),
      'promotion-periods',
    )
  expect(catalogue.policyRules.map(({ code }) => code).toSorted()).toEqual(codes.toSorted())
})

describe('what a rule touches', () => {
  test('is every step for a rule about all, and those to its positions for another', () => {
    const steps = [...catalogue.stepsFrom.values()].flat()
    expect(reachOf(asked('all-pns'), catalogue).steps).toBe(steps.length)
    const toExecutives = steps.filter(({ to }) => to.kind === 'EXECUTIVE')
    expect(reachOf(asked('executive-age'), catalogue)).toEqual({
      steps: toExecutives.length,
      positions: new Set(toExecutives.map(({ to }) => to.code)).size,
      families: [],
    })
  })
  test('is of functional ranks every family, and no step', () =>
    expect(reachOf(asked('rank-functional-time'), catalogue)).toMatchObject({
      steps: 0,
      positions: catalogue.positions.filter(({ kind }) => kind === 'FUNCTIONAL').length,
      families: catalogue.families.filter(({ code }) => catalogue.positionsByFamily.has(code)),
    }))
  test('tells the families', () => {
    expect(touchesFamily(asked('level-credit-points'), 'KEPEGAWAIAN', catalogue)).toBe(true)
    expect(touchesFamily(asked('executive-age'), 'KEPEGAWAIAN', catalogue)).toBe(false)
    expect(touchesFamily(asked('rank-regular-time'), 'KEPEGAWAIAN', catalogue)).toBe(false)
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

  test.each<[string, string, Partial<PolicyChange>, string[]]>([
    ['other periods', 'promotion-periods', { parameters: { periodDays: ['04-01', '10-01'] } }, []],
    ['no period', 'promotion-periods', { parameters: { periodDays: [] } }, ['parameters.periodDays']],
    [
      'a period twice',
      'promotion-periods',
      { parameters: { periodDays: ['04-01', '04-01'] } },
      ['parameters.periodDays'],
    ],
    [
      'a day that most years lack',
      'promotion-periods',
      { parameters: { periodDays: ['02-29'] } },
      ['parameters.periodDays'],
    ],
    [
      'periods for a while',
      'promotion-periods',
      { parameters: { periodDays: ['04-01'] }, validTo: '2027-12-31' },
      ['validTo'],
    ],
    ['no periods any more', 'promotion-periods', { parameters: {}, repeal: true }, ['repeal']],
    ['a term', 'DATA_CORRECTION', { parameters: { hours: 120 } }, []],
    ['a term of nothing', 'DATA_CORRECTION', { parameters: { hours: 0 } }, ['parameters.hours']],
    ['no term any more', 'TALENT_CONTEST', { parameters: {}, repeal: true }, ['repeal']],
    ['a softer rule', 'acting-level', { parameters: { effect: 'REASON', levelsAbove: 2 } }, []],
    ['a rule that does nothing', 'acting-level', { parameters: { levelsAbove: 2 } }, ['parameters.effect']],
    ['months where none are taken', 'not-a-step', { parameters: { effect: 'NOTE', months: 3 } }, ['parameters.months']],
    ['no such rule any more', 'not-a-step', { parameters: {}, repeal: true }, []],
    [
      'a scope of a movement',
      'not-a-step',
      { parameters: { effect: 'NOTE' }, scope: { moves: ['VERTICAL'] } },
      ['scope.moves'],
    ],
  ])('of %s: %s', (_, code, others, expected) => expect(faults(code, others)).toEqual(expected))

  test.each<[string, string, Partial<PolicyScope>, string[]]>([
    ['more kinds', 'executive-age', { toKinds: ['EXECUTIVE', 'ADMINISTRATOR'] }, []],
    ['every step', 'executive-age', {}, []],
    ['a kind twice', 'executive-age', { toKinds: ['EXECUTIVE', 'EXECUTIVE'] }, ['scope.toKinds']],
    [
      'the same as before, though no agency here has such a post',
      'principal-executive-age',
      { toKinds: ['PRINCIPAL_EXECUTIVE'] },
      [],
    ],
    ['rises in rank', 'executive-age', { rankPromotions: ['REGULAR'] }, ['scope.rankPromotions']],
    ['steps that there are not', 'executive-age', { toKinds: ['EXECUTIVE'], toLevels: ['PEMULA'] }, ['scope']],
  ])('that asks it on %s is told by its field', (_, code, scope, expected) =>
    expect(faults(code, { scope })).toEqual(expected),
  )

  test('may widen a requirement of ranks, but leaves it none less than one', () => {
    const parameters = parametersIn(ruleOf('rank-regular-time'), lastVersion(ruleOf('rank-regular-time')).parameters!)
    expect(faults('rank-regular-time', { parameters, scope: { rankPromotions: ['REGULAR', 'STRUCTURAL'] } })).toEqual(
      [],
    )
    expect(faults('rank-regular-time', { parameters, scope: {} })).toEqual(['scope.rankPromotions'])
  })

  test('that leaves the scope out keeps that of the last version; one that gives it replaces it as a whole', () => {
    expect(versionMade(change(), ruleOf('transfer-age-ahli-madya')).selector).toEqual({
      ...{ moves: ['HORIZONTAL', 'DIAGONAL'], toKinds: ['FUNCTIONAL'], toLevels: ['AHLI_MADYA'] },
    })
    expect(
      versionMade(change({ scope: { toKinds: ['FUNCTIONAL'], moves: [] } }), ruleOf('transfer-age-ahli-madya'))
        .selector,
    ).toEqual({ toKinds: ['FUNCTIONAL'] })
  })

  test('makes a row that the rules can judge by', () => {
    for (const rule of catalogue.policyRules) {
      const parameters = parametersIn(rule, lastVersion(rule).parameters!)
      const { legalBasis, ...made } = versionMade(change({ parameters }), rule)
      const { article, confidence, regulationCode } = legalBasis
      const added = { ...made, code: rule.code, article: article!, confidence, regulationCode, reason: 'x' }
      const stored = { ...added, changedAt: TODAY, cancelledAt: null, cancelReason: null }
      expect(() => buildCatalogue({ ...referenceRows(), policyVersions: [stored] })).not.toThrow()
    }
  })

  const waiting = (validFrom: string, cancelledAt: string | null = null): StoredVersion => ({
    ...{
      code: 'executive-age',
      number: 2,
      selector: {},
      parameters: { maximum: 57 },
      validFrom,
      validTo: null,
      cancelledAt,
    },
    ...{
      regulationCode: 'UU_20_2023',
      article: 'ps. 55',
      confidence: 'VERIFIED',
      reason: 'x',
      changedAt: TODAY,
      cancelReason: null,
    },
  })
  const executiveAge = (changes: StoredVersion[]): PolicyRule =>
    lawOf(referenceRows(), changes).find(({ code }) => code === 'executive-age')!
  const codes = (others: Partial<PolicyChange>, changes: StoredVersion[] = []): string[] =>
    changeRefusals(change(others), executiveAge(changes), TODAY).map(({ code }) => code)

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
    expect(cancelRefusals(executiveAge([stored]).versions[1]!, TODAY).map(({ code }) => code)).toEqual(expected),
  )
  test('of a release is never cancelled', () =>
    expect(cancelRefusals(executiveAge([]).versions[0]!, TODAY).map(({ code }) => code)).toEqual(['POLICY_BEGUN']))
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
