import { parsePolicy, type StoredPolicy } from './policies'
import { RequirementKind } from './requirement-policy'
import { regulationCodes, rules, storedPolicies } from './testing'

const row: StoredPolicy = {
  id: 'executive-age',
  kind: 'AGE',
  selector: { toKinds: ['EXECUTIVE'] },
  parameters: { maximum: 56 },
  regulationCode: 'PP_17_2020',
  article: 'ps. 107 ayat (1) huruf c',
  confidence: 'VERIFIED',
  validFrom: '2020-02-28',
  validTo: null,
}

test('a stored row becomes a typed rule with its legal basis', () =>
  expect(parsePolicy(row)).toEqual({
    id: 'executive-age',
    kind: 'AGE',
    selector: { toKinds: ['EXECUTIVE'] },
    parameters: { maximum: 56 },
    validFrom: '2020-02-28',
    validTo: null,
    legalBasis: {
      regulationCode: 'PP_17_2020',
      article: 'ps. 107 ayat (1) huruf c',
      confidence: 'VERIFIED',
      validFrom: '2020-02-28',
    },
  }))

test.each<{ fault: string; change: Partial<StoredPolicy>; field: string }>([
  { fault: 'an unknown kind', change: { kind: 'HEIGHT' }, field: 'kind' },
  { fault: 'a missing parameter', change: { parameters: {} }, field: 'maximum' },
  { fault: 'a foreign parameter', change: { parameters: { maximum: 56, minimum: 18 } }, field: 'minimum' },
  { fault: 'a limit of zero', change: { parameters: { maximum: 0 } }, field: 'maximum' },
  { fault: 'an unknown position kind', change: { selector: { toKinds: ['KING'] } }, field: 'toKinds' },
  { fault: 'a foreign selector', change: { selector: { to: 'X' } }, field: 'to' },
  { fault: 'a day that does not exist', change: { validFrom: '2020-02-30' }, field: 'validFrom' },
  { fault: 'an unknown confidence', change: { confidence: 'SURE' }, field: 'confidence' },
  {
    fault: 'a kind that rises in rank do not know',
    change: { selector: { rankPromotions: ['REGULAR'] } },
    field: 'kind',
  },
])('$fault is refused with the id of the row', ({ change, field }) => {
  expect(() => parsePolicy({ ...row, ...change })).toThrow('Policy executive-age')
  expect(() => parsePolicy({ ...row, ...change })).toThrow(field)
})

test('a decimal is text, so that it stays exact', () =>
  expect(() =>
    parsePolicy({ ...row, kind: 'CREDIT_POINTS', parameters: { assumedPredicate: 'GOOD', assumedMultiplier: 1.5 } }),
  ).toThrow('assumedMultiplier'))

describe('the stored rows', () => {
  test('all parse, each once', () => {
    expect(rules.stepPolicies.length + rules.rankPolicies.length).toBe(storedPolicies.length)
    expect(new Set(storedPolicies.map(({ id }) => id)).size).toBe(storedPolicies.length)
  })
  test('cite known regulations', () =>
    expect(storedPolicies.filter(({ regulationCode }) => !regulationCodes.includes(regulationCode))).toEqual([]))
  test('name every kind of requirement', () =>
    expect(
      Object.keys(RequirementKind).filter((kind) => !storedPolicies.some((policy) => policy.kind === kind)),
    ).toEqual([]))
})
