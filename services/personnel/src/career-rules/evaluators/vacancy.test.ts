import { factsWith, functional, stepPolicy } from '../testing'
import { evaluateVacancy } from './vacancy'

const policy = stepPolicy('VACANCY', 'functional-vacancy')
const target = functional('AHLI_MUDA')
const evaluate = (vacancies: Record<string, number>) => evaluateVacancy(policy, factsWith({ vacancies }), target)

test.each([
  { vacancies: { [target.code]: 1 }, status: 'MET', actual: '1 opening' },
  { vacancies: { [target.code]: 2 }, status: 'MET', actual: '2 openings' },
  { vacancies: { [target.code]: 0 }, status: 'NOT_MET', actual: '0 openings' },
])('$actual: $status', ({ vacancies, status, actual }) =>
  expect(evaluate(vacancies)).toMatchObject({ status, earliestDate: null, actual: { en: actual } }),
)

test('no vacancy data is not the same as no vacancy', () =>
  expect(evaluate({ 'PERENCANA.AHLI_MUDA': 3 })).toMatchObject({ status: 'UNKNOWN', actual: null }))
