import { placeProblems } from './placed-problems'

const nothing = { refusals: [], failure: null, problems: [] }
const refusal = (field: string | null) => ({ code: 'REASON_MISSING', field, message: 'Tuliskan alasannya.' })

test('a refusal stands at its field', () => {
  const { problemOf, rest } = placeProblems({ ...nothing, refusals: [refusal('input.reason')] }, ['reason'])
  expect(problemOf('reason')).toBe('Tuliskan alasannya.')
  expect(rest.refusals).toEqual([])
})
test('what concerns no shown field is told beside the button', () => {
  const refusals = [refusal(null), refusal('input.id')]
  expect(placeProblems({ ...nothing, refusals }, ['reason']).rest.refusals).toEqual(refusals)
})
test('a fault inside a list stands at the list', () => {
  const problems = [{ field: 'work.references.0.id', reason: 'bukan catatan SKP ini' }]
  const { problemOf } = placeProblems({ ...nothing, problems, failure: 'invalid' }, ['work', 'work.references'])
  expect(problemOf('work.references')).toBe('bukan catatan SKP ini')
  expect(problemOf('work')).toBeUndefined()
})
