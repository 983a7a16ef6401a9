import { factsWith, stepPolicy, TODAY } from '../testing'
import { evaluateAge } from './age'

const policy = stepPolicy('AGE', 'executive-age')
const evaluate = (birthDate: string, onDate = TODAY) => evaluateAge(policy, factsWith({ birthDate }), onDate)

test.each([
  { birthDate: '1985-06-15', status: 'MET', holdsUntil: '2041-06-15', age: 41 },
  { birthDate: '1970-11-23', status: 'MET', holdsUntil: '2026-11-23', age: 56 },
  { birthDate: '1970-11-22', status: 'NOT_MET', holdsUntil: null, age: 56 },
  { birthDate: '1960-01-01', status: 'NOT_MET', holdsUntil: null, age: 66 },
])('born $birthDate, the limit of 56 is $status', ({ birthDate, status, holdsUntil, age }) =>
  expect(evaluate(birthDate)).toMatchObject({
    status,
    holdsUntil,
    earliestDate: null,
    measure: { required: 56, actual: age },
  }),
)

test('who was born on a leap day has 28 February as last day in a common year', () => {
  expect(evaluate('1971-03-01', '2027-03-01').status).toBe('MET')
  expect(
    evaluateAge({ ...policy, parameters: { maximum: 53 } }, factsWith({ birthDate: '1972-02-29' }), '2025-02-28')
      .status,
  ).toBe('MET')
  expect(
    evaluateAge({ ...policy, parameters: { maximum: 53 } }, factsWith({ birthDate: '1972-02-29' }), '2025-03-01')
      .status,
  ).toBe('NOT_MET')
})

test('the sentence tells the last day to the person, and no more than its year to anybody else', () => {
  expect(evaluate('1985-06-15').explanation.id).toBe(
    'Usia Anda 41 tahun; batas 56 tahun terpenuhi sampai hari ulang tahun Anda pada 2041.',
  )
  expect(evaluate('1965-06-15').explanation.en).toBe(
    'The age limit of this position is 56; it was passed after your birthday in 2021.',
  )
})
