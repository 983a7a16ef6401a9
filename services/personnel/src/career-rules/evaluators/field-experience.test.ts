import { executive, factsWith, functional, holding, implementer, stepPolicy, TODAY } from '../testing'
import { evaluateFieldExperience } from './field-experience'

const transfer = stepPolicy('FIELD_EXPERIENCE', 'transfer-field-experience')
const asExecutive = stepPolicy('FIELD_EXPERIENCE', 'executive-field-experience')
const target = functional('AHLI_MUDA')
const evaluate = (position: Parameters<typeof holding>[0], since: string) =>
  evaluateFieldExperience(transfer, factsWith(holding(position, since)), target, TODAY)

test.each([
  { since: '2024-11-23', status: 'MET', earliestDate: null },
  { since: '2024-11-24', status: 'NOT_MET', earliestDate: '2026-11-24' },
])('two years in the same family since $since: $status', ({ since, status, earliestDate }) =>
  expect(evaluate(functional('PENYELIA'), since)).toMatchObject({ status, earliestDate }),
)

test('another family does not count, however long', () =>
  expect(evaluate(functional('AHLI_MUDA', { familyCode: 'KESEHATAN' }), '2000-01-01')).toMatchObject({
    status: 'NOT_MET',
    earliestDate: null,
    measure: { actual: 0 },
  }))

test('a position without a family may count, so a person has to judge', () =>
  expect(evaluate(implementer, '2020-01-01')).toMatchObject({ status: 'UNKNOWN', remedies: [{ kind: 'DOCUMENT' }] }))

test('too little service of any kind is not met', () => {
  expect(evaluate(implementer, '2024-11-24')).toMatchObject({ status: 'NOT_MET', earliestDate: null })
  expect(evaluate(implementer, '2024-11-23').status).toBe('UNKNOWN')
})

test('a target without a family leaves the field to a person', () => {
  const served = (since: string) =>
    evaluateFieldExperience(asExecutive, factsWith(holding(functional('AHLI_MADYA'), since)), executive, TODAY).status
  expect(served('2021-11-23')).toBe('UNKNOWN')
  expect(served('2021-11-24')).toBe('NOT_MET')
})

test('an empty history is unknown', () =>
  expect(
    evaluateFieldExperience(transfer, factsWith({ position: null, positionHistory: [] }), target, TODAY).status,
  ).toBe('UNKNOWN'))
