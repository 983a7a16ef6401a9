import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type DeadlineRule, objectionDeadline, objectionDecider } from './objection-clock'

const rules = JSON.parse(
  readFileSync(path.join(__dirname, '..', '..', 'reference', 'deadlines.json'), 'utf8'),
) as DeadlineRule[]

test('an objection may be filed on the fourteenth day, and not after', () => {
  const deadline = objectionDeadline(rules, '2026-01-20')
  expect(deadline).toMatchObject({ dueOn: '2026-02-03', rule: { regulationCode: 'PP_30_2019', article: '58-59' } })
})
test('before the law there was no such right on record', () =>
  expect(objectionDeadline(rules, '2018-01-20')).toBeNull())

test.each<[string, string[], string, string | null]>([
  ['the superior of the appraiser', ['boss', 'head', 'regent'], 'boss', 'head'],
  ['one further up, where a higher superior appraised', ['boss', 'head', 'regent'], 'head', 'regent'],
  ['nobody, where nobody stands above the appraiser', ['boss'], 'boss', null],
  ['nobody, where the appraiser is no superior any more', ['boss', 'head'], 'former', null],
])('an objection is decided by %s', (_who, superiors, appraiser, decider) =>
  expect(objectionDecider(superiors, appraiser)).toBe(decider),
)
