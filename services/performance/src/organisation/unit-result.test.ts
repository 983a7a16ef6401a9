import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { OrganisationPredicate } from '../evaluation/distribution'
import { explainLeaderRating, leaderRating, type OrganisationRatingRule } from './unit-result'

const rules = JSON.parse(
  readFileSync(path.join(__dirname, '..', '..', 'reference', 'organisation-ratings.json'), 'utf8'),
) as OrganisationRatingRule[]

test.each<[OrganisationPredicate, string]>([
  ['EXCELLENT', 'ABOVE'],
  ['GOOD', 'MEETS'],
  ['NEEDS_IMPROVEMENT', 'BELOW'],
  ['POOR', 'BELOW'],
  ['VERY_POOR', 'BELOW'],
])('a unit that is %s gives its leader %s', (predicate, rating) =>
  expect(leaderRating(rules, predicate, '2026-12-31')?.workRating).toBe(rating),
)
test('there was no such rule before 2022', () => expect(leaderRating(rules, 'GOOD', '2021-12-31')).toBeNull())
test('the reason names both', () =>
  expect(explainLeaderRating('GOOD', 'MEETS').en).toBe(
    'Who leads a unit gets its achievement as the rating of work results: the unit is good, so the rating is as expected.',
  ))
