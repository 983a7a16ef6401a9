import { factsWith, functional, holding, implementer, performing, rank, rules, stepPolicy, TODAY } from '../testing'
import { describeLevelPoints, evaluateCreditPoints } from './credit-points'

const policy = stepPolicy('CREDIT_POINTS', 'level-credit-points')
const evaluate = (points: string | null, through: string | null, others = {}) =>
  evaluateCreditPoints(policy, factsWith({ ...performing(points, through), ...others }), null, TODAY, rules)

test.each([
  { points: '100', status: 'MET', earliestDate: null },
  { points: '100.000001', status: 'MET', earliestDate: null },
  { points: '99.999999', status: 'NOT_MET', earliestDate: '2026-12-01' },
  { points: '0', status: 'NOT_MET', earliestDate: '2034-07-01' },
])('$points of 100 points is $status', ({ points, status, earliestDate }) =>
  expect(evaluate(points, '2026-06-30')).toMatchObject({ status, earliestDate }),
)

test('a shortage is told in points, months and the day', () =>
  expect(evaluate('81.25', '2026-08-31')).toMatchObject({
    status: 'NOT_MET',
    earliestDate: '2028-03-01',
    required: { id: '100 angka kredit', en: '100 credit points' },
    actual: { id: '81,25 angka kredit', en: '81.25 credit points' },
    explanation: {
      id: 'Kurang 18,75 angka kredit, sekitar 1 tahun 6 bulan dengan predikat Baik.',
      en: 'You need 18.75 credit points more, about 1 year 6 months at predicate Good.',
    },
    remedies: [{ kind: 'PERFORM' }],
    measure: { unit: 'CREDIT_POINTS', required: '100', actual: '81.25' },
  }))

test('points that were due before today are recorded at the earliest next month', () =>
  expect(evaluate('95', '2024-12-31').earliestDate).toBe('2026-12-01'))

test('without any credited period the count begins with the position', () =>
  expect(evaluate('0', null, holding(functional('AHLI_PERTAMA'), '2026-04-01')).earliestDate).toBe('2034-04-01'))

test('toward a rank inside the level only that rank is asked for', () =>
  expect(
    evaluateCreditPoints(policy, factsWith(performing('50', '2025-12-31')), rank('III/b'), TODAY, rules),
  ).toMatchObject({
    status: 'MET',
    measure: { required: '50' },
  }))

test.each([
  { rule: 'a silent performance service', facts: { performance: null } },
  { rule: 'no points on record', facts: performing(null, null) },
  { rule: 'a position without a level', facts: holding(implementer, '2020-01-01') },
  { rule: 'the top of a ladder', facts: holding(functional('PENYELIA'), '2020-01-01') },
  { rule: 'no position on record', facts: { position: null } },
])('$rule leaves it unknown', ({ facts }) =>
  expect(evaluateCreditPoints(policy, factsWith(facts), null, TODAY, rules)).toMatchObject({
    status: 'UNKNOWN',
    earliestDate: null,
  }),
)

test('the public text needs no person', () => {
  expect(describeLevelPoints(rules, 'AHLI_MUDA').required.id).toBe('200 angka kredit')
  expect(describeLevelPoints(rules, 'PENYELIA').required.id).toBe('angka kredit jenjang')
})
