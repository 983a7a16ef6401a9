import { LazyCheck } from './lazy-check'

const legalBasis = {
  regulationCode: 'PP_11_2017',
  article: 'ps. 54',
  confidence: 'VERIFIED',
  validFrom: '2017-04-07',
} as const
const words = {
  required: { id: 'sehat', en: 'fit' },
  actual: { id: 'berlaku', en: 'valid' },
  explanation: { id: 'Anda sehat.', en: 'You are fit.' },
  remedies: [{ kind: 'DOCUMENT' as const, title: { id: 'Serahkan', en: 'Hand in' }, programmeCode: null }],
  measure: { unit: 'YEARS' as const, required: 2, actual: 1 },
}
const checkTelling = (tell: () => typeof words) =>
  new LazyCheck('FITNESS', 'NOT_MET', '2027-01-01', '2030-01-01', legalBasis, tell)

test('a check is put into words when they are read, and once', () => {
  const tell = jest.fn(() => words)
  const check = checkTelling(tell)
  expect([check.kind, check.status, check.earliestDate, check.holdsUntil]).toEqual([
    'FITNESS',
    'NOT_MET',
    '2027-01-01',
    '2030-01-01',
  ])
  expect(tell).not.toHaveBeenCalled()
  const { required, actual, explanation, remedies, measure } = check
  expect({ required, actual, explanation, remedies, measure }).toEqual(words)
  expect(tell).toHaveBeenCalledTimes(1)
})

test('what is stored has all the words', () =>
  expect(JSON.parse(JSON.stringify(checkTelling(() => words)))).toEqual({
    kind: 'FITNESS',
    status: 'NOT_MET',
    earliestDate: '2027-01-01',
    holdsUntil: '2030-01-01',
    legalBasis,
    ...words,
  }))

test('what is not told is null or empty', () => {
  const { required, explanation } = words
  const check = new LazyCheck('PLEDGE', 'MET', null, null, legalBasis, () => ({ required, explanation }))
  expect([check.actual, check.measure, check.remedies]).toEqual([null, null, []])
})
