import type { PerformancePredicate } from '../career-facts'
import { factsWith, functional, holding, performing, stepPolicy, TODAY } from '../testing'
import { evaluatePerformance } from './performance'

const policy = stepPolicy('PERFORMANCE', 'level-performance')
const evaluate = (predicates: Record<number, PerformancePredicate>, others = {}) =>
  evaluatePerformance(policy, factsWith({ ...performing('0', null, predicates), ...others }), TODAY)

test.each<{
  predicates: Record<number, PerformancePredicate>
  status: string
  earliestDate: string | null
  rule: string
}>([
  { predicates: { 2025: 'GOOD', 2024: 'GOOD' }, status: 'MET', earliestDate: null, rule: 'two good years' },
  {
    predicates: { 2025: 'VERY_GOOD', 2024: 'GOOD', 2023: 'POOR' },
    status: 'MET',
    earliestDate: null,
    rule: 'older years do not matter',
  },
  {
    predicates: { 2024: 'GOOD', 2023: 'GOOD' },
    status: 'UNKNOWN',
    earliestDate: null,
    rule: 'the last year is missing',
  },
  {
    predicates: { 2025: 'GOOD', 2024: 'NEEDS_IMPROVEMENT' },
    status: 'NOT_MET',
    earliestDate: '2027-01-01',
    rule: 'one good year: one more',
  },
  {
    predicates: { 2025: 'NEEDS_IMPROVEMENT', 2024: 'GOOD' },
    status: 'NOT_MET',
    earliestDate: '2028-01-01',
    rule: 'the run restarts: two more',
  },
  {
    predicates: { 2025: 'VERY_POOR', 2024: 'POOR' },
    status: 'NOT_MET',
    earliestDate: '2028-01-01',
    rule: 'two weak years: two more',
  },
  {
    predicates: { 2025: 'GOOD', 2023: 'GOOD' },
    status: 'UNKNOWN',
    earliestDate: null,
    rule: 'a year in between is missing',
  },
  { predicates: { 2025: 'GOOD' }, status: 'UNKNOWN', earliestDate: null, rule: 'the year before is missing' },
  { predicates: {}, status: 'UNKNOWN', earliestDate: null, rule: 'nothing was rated' },
])('$rule: $status', ({ predicates, status, earliestDate }) =>
  expect(evaluate(predicates)).toMatchObject({ status, earliestDate }),
)

test('who began last year has one year to go, not a missing one', () => {
  expect(evaluate({ 2025: 'GOOD' }, holding(functional('AHLI_PERTAMA'), '2025-01-01'))).toMatchObject({
    status: 'NOT_MET',
    earliestDate: '2027-01-01',
    explanation: { id: 'Perlu 1 evaluasi tahunan lagi dengan predikat paling rendah Baik.' },
  })
  expect(evaluate({ 2025: 'GOOD' }, holding(functional('AHLI_PERTAMA'), '2024-12-31')).status).toBe('UNKNOWN')
})

test('a new employee waits for the first two evaluations', () =>
  expect(evaluate({}, holding(functional('AHLI_PERTAMA'), '2026-03-01'))).toMatchObject({
    status: 'NOT_MET',
    earliestDate: '2028-01-01',
    actual: { id: 'belum ada', en: 'none' },
  }))

test.each<{ onDate: string; predicates: Record<number, PerformancePredicate>; status: string }>([
  { onDate: '2026-03-31', predicates: { 2024: 'GOOD', 2023: 'GOOD' }, status: 'MET' },
  { onDate: '2026-04-01', predicates: { 2024: 'GOOD', 2023: 'GOOD' }, status: 'UNKNOWN' },
  { onDate: '2026-02-15', predicates: { 2023: 'GOOD', 2022: 'GOOD' }, status: 'UNKNOWN' },
  { onDate: '2026-02-15', predicates: { 2025: 'POOR', 2024: 'GOOD', 2023: 'GOOD' }, status: 'NOT_MET' },
])(
  'until 31 March last year may still be unrated: $predicates on $onDate is $status',
  ({ onDate, predicates, status }) =>
    expect(evaluatePerformance(policy, factsWith(performing('0', null, predicates)), onDate).status).toBe(status),
)

test('an evaluation that is still open counts from the next month', () =>
  expect(
    evaluatePerformance(policy, factsWith(performing('0', null, { 2024: 'GOOD', 2023: 'POOR' })), '2026-02-15'),
  ).toMatchObject({
    status: 'NOT_MET',
    earliestDate: '2026-03-01',
  }))

test('worked example 2: SB, B, BP, B is not yet enough, one more Good year is', () => {
  const four = { 2022: 'VERY_GOOD', 2023: 'GOOD', 2024: 'NEEDS_IMPROVEMENT', 2025: 'GOOD' } as const
  expect(evaluate(four)).toMatchObject({ status: 'NOT_MET', earliestDate: '2027-01-01' })
  const five = factsWith(performing('0', null, { ...four, 2026: 'GOOD' }))
  expect(evaluatePerformance(policy, five, '2027-01-01').status).toBe('MET')
})

test.each<{ predicates: Record<number, PerformancePredicate>; en: string }>([
  { predicates: { 2025: 'GOOD', 2024: 'POOR' }, en: 'You need 1 more annual evaluation of Good or better.' },
  { predicates: { 2025: 'POOR', 2024: 'GOOD' }, en: 'You need 2 more annual evaluations of Good or better.' },
])('the sentence counts: $en', ({ predicates, en }) => expect(evaluate(predicates).explanation.en).toBe(en))

test('the order of the ratings does not matter', () => {
  const facts = factsWith()
  facts.performance?.recentPredicates.reverse()
  expect(evaluatePerformance(policy, facts, TODAY).status).toBe('MET')
})

test('a silent performance service leaves it unknown', () =>
  expect(evaluatePerformance(policy, factsWith({ performance: null }), TODAY)).toMatchObject({
    status: 'UNKNOWN',
    explanation: { id: 'Data kinerja Anda belum dapat dimuat.' },
  }))
