import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type ObjectionTerm } from '../cycle/terms'
import { isHeard, lastDayToFile } from './objection'
import { ruleOn } from '../rule'

const terms = JSON.parse(
  readFileSync(path.join(__dirname, '..', '..', 'reference', 'objection-terms.json'), 'utf8'),
) as ObjectionTerm[]
const term = ruleOn(terms, '2026-08-10')!

test('the term cites its article, and says that it was not checked', () =>
  expect(term).toMatchObject({ regulationCode: 'PP_30_2019', article: '58-59', confidence: 'UNVERIFIED' }))
test('the fourteenth day after the receipt is the last', () =>
  expect(lastDayToFile(term, '2026-08-10')).toBe('2026-08-24'))
test.each([
  ['FILED', '2026-08-17', false],
  ['FILED', '2026-08-18', true],
  ['HEARD', '2026-08-11', true],
] as const)('an objection of 10 August that is %s was heard on %s: %s', (status, today, heard) =>
  expect(isHeard({ status, filedOn: '2026-08-10' }, term, today)).toBe(heard),
)
