import fc from 'fast-check'
import { PerformancePredicate } from '../evaluation/predicate'
import { explainOneWay } from './explanation'
import { type ChangeDirection, type GroupedChange, most, oneWayWarnings, type OneWayWarning } from './one-way'

const rule = { groupFrom: 10, oneWayShare: '0.50' }
const nowhere = { ASSESSOR: null, SEX: null, AGE_BAND: null, UNIT: null }

/** So many people of a sex, of whom the first move from Baik to another predicate. */
const people = (count: number, moved: number, wanted: PerformancePredicate, sex = 'F'): GroupedChange[] =>
  Array.from({ length: count }, (_, place) => ({
    ...{ before: 'GOOD' as const, wanted: place < moved ? wanted : ('GOOD' as const) },
    groups: { ...nowhere, SEX: sex },
  }))
const found = (changes: readonly GroupedChange[]) =>
  oneWayWarnings(changes, rule).map(({ group, direction, moved, count }) => [group, direction, moved, count])

test.each<[string, GroupedChange[], [string, ChangeDirection, number, number][]]>([
  ['nobody moves', people(12, 0, 'POOR'), []],
  ['half move down', people(12, 6, 'NEEDS_IMPROVEMENT'), []],
  ['more than half move down', people(12, 7, 'NEEDS_IMPROVEMENT'), [['F', 'LOWERED', 7, 12]]],
  ['more than half move up', people(12, 7, 'VERY_GOOD'), [['F', 'RAISED', 7, 12]]],
  ['all move down', people(10, 10, 'POOR'), [['F', 'LOWERED', 10, 10]]],
  ['all of a group that is too small move down', people(9, 9, 'POOR'), []],
  ['as many move up as down', [...people(6, 6, 'POOR'), ...people(6, 6, 'VERY_GOOD')], []],
  [
    'one group moves down and the other up',
    [...people(11, 6, 'POOR'), ...people(10, 10, 'VERY_GOOD', 'M')],
    [
      ['F', 'LOWERED', 6, 11],
      ['M', 'RAISED', 10, 10],
    ],
  ],
  ['a predicate that stays where ratings change', people(12, 12, 'GOOD'), []],
  ['what people belong to is not known', people(12, 12, 'POOR').map((it) => ({ ...it, groups: nowhere })), []],
])('where %s', (_what, changes, warnings) => expect(found(changes)).toEqual(warnings))

test('each kind of group is looked at by itself', () => {
  const changes = people(12, 7, 'POOR').map((it, place) => ({
    ...it,
    groups: { ASSESSOR: 'a', SEX: place % 2 ? 'F' : 'M', AGE_BAND: '<35', UNIT: place < 6 ? 'u' : 'v' },
  }))
  expect(oneWayWarnings(changes, rule).map(({ dimension, group }) => `${dimension} ${group}`)).toEqual([
    'ASSESSOR a',
    'AGE_BAND <35',
  ])
})

const change = fc.record<GroupedChange>({
  before: fc.constantFrom(...Object.values(PerformancePredicate)),
  wanted: fc.constantFrom(...Object.values(PerformancePredicate)),
  groups: fc.record({
    ASSESSOR: fc.constantFrom('a', 'b'),
    SEX: fc.constantFrom('F', 'M', null),
    AGE_BAND: fc.constantFrom('<35', '35-44', null),
    UNIT: fc.constantFrom('u', 'v', 'w'),
  }),
})
const changes = fc.array(change, { maxLength: 60 })

describe('whatever is proposed', () => {
  test('a warning is about a group that is large enough, most of which moves, and never both ways', () =>
    fc.assert(
      fc.property(changes, (all) => {
        const warnings = oneWayWarnings(all, rule)
        for (const { dimension, group, count, moved } of warnings) {
          expect(count).toBe(all.filter(({ groups }) => groups[dimension] === group).length)
          expect(count).toBeGreaterThanOrEqual(rule.groupFrom)
          expect(2 * moved).toBeGreaterThan(count)
        }
        expect(new Set(warnings.map(({ dimension, group }) => `${dimension} ${group}`)).size).toBe(warnings.length)
      }),
    ))
  test('changes that are turned round warn of the other direction', () =>
    fc.assert(
      fc.property(changes, (all) => {
        const turned = all.map((it) => ({ ...it, before: it.wanted, wanted: it.before }))
        const other = (warning: OneWayWarning) => ({
          ...warning,
          direction: warning.direction === 'RAISED' ? 'LOWERED' : 'RAISED',
        })
        expect(oneWayWarnings(turned, rule)).toEqual(oneWayWarnings(all, rule).map(other))
      }),
    ))
  test('without changes nothing warns, and the order of people does not matter', () =>
    fc.assert(
      fc.property(changes, (all) => {
        expect(
          oneWayWarnings(
            all.map((it) => ({ ...it, wanted: it.before })),
            rule,
          ),
        ).toEqual([])
        expect(oneWayWarnings(all.toReversed(), rule)).toEqual(oneWayWarnings(all, rule))
      }),
    ))
})

test('a warning explains itself, and says what would end it and what it does not mean', () => {
  expect(most(13, rule)).toBe(6)
  const warning: OneWayWarning = { dimension: 'SEX', group: 'F', direction: 'LOWERED', count: 13, moved: 9 }
  expect(explainOneWay(warning, rule)).toMatchObject({
    rule: { en: expect.stringContaining('our own') },
    inputs: [{ en: '13 evaluations of the group in this session' }, { id: '9 di antaranya turun predikat' }],
    result: { en: expect.stringContaining('no proof') },
    alternative: { en: 'With at most 6 that go down the warning ends' },
  })
})
