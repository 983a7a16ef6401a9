import { factsWith, stepPolicy, TODAY } from '../testing'
import { evaluateFitness } from './fitness'

const policy = stepPolicy('FITNESS', 'all-fitness')

test.each([
  { until: '2027-01-01', status: 'MET' },
  { until: TODAY, status: 'MET' },
  { until: '2026-11-22', status: 'NOT_MET' },
  { until: null, status: 'UNKNOWN' },
])('a health statement until $until is $status', ({ until, status }) =>
  expect(evaluateFitness(policy, factsWith({ fitnessValidUntil: until }), TODAY)).toMatchObject({
    status,
    earliestDate: null,
  }),
)

test('what is missing is a document', () =>
  expect(evaluateFitness(policy, factsWith({ fitnessValidUntil: null }), TODAY).remedies).toMatchObject([
    { kind: 'DOCUMENT' },
  ]))
