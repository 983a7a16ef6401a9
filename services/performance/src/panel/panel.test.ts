import fc from 'fast-check'
import { Rating } from '../evaluation/predicate'
import { BehaviourValue } from '../plan/plan'
import {
  answerFaults,
  candidatesOf,
  membersFaults,
  type PanelAnswer,
  type PanelTally,
  shownTally,
  silenceOf,
  type ValueCounts,
} from './panel'

const values = Object.values(BehaviourValue)
const someAnswer = fc.subarray(values, { minLength: 1 }).chain((chosen) =>
  fc.tuple(
    ...chosen.map((value) =>
      fc.record<PanelAnswer>({
        value: fc.constant(value),
        rating: fc.constantFrom(...Object.values(Rating)),
        observed: fc.constantFrom('', 'Sabar melayani'),
        effect: fc.constant(null),
      }),
    ),
  ),
)
const someAnswers = fc.array(someAnswer, { maxLength: 12 })

function tallyOf(given: readonly PanelAnswer[][]): PanelTally {
  const all = given.flat()
  const countOf = (value: BehaviourValue, rating: Rating) =>
    all.filter((it) => it.value === value && it.rating === rating).length
  return {
    answers: given.length,
    counts: values.map(
      (value): ValueCounts => ({
        value,
        above: countOf(value, 'ABOVE'),
        meets: countOf(value, 'MEETS'),
        below: countOf(value, 'BELOW'),
      }),
    ),
    notes: all.filter(({ observed }) => observed !== ''),
  }
}
const panel = { closesOn: '2026-08-20' }
const [BEFORE, LAST, AFTER] = ['2026-08-10', '2026-08-20', '2026-08-21']

test.each<[string, Parameters<typeof silenceOf>[1], Parameters<typeof silenceOf>[2], string | null]>([
  ['superior, open', 9, { least: 5, reader: 'SUPERIOR', isIssued: false, today: BEFORE }, 'OPEN'],
  ['superior, last day', 9, { least: 5, reader: 'SUPERIOR', isIssued: true, today: LAST }, 'OPEN'],
  ['superior, closed', 5, { least: 5, reader: 'SUPERIOR', isIssued: false, today: AFTER }, null],
  ['superior, one too few', 4, { least: 5, reader: 'SUPERIOR', isIssued: true, today: AFTER }, 'TOO_FEW'],
  ['person, not issued', 9, { least: 5, reader: 'PERSON', isIssued: false, today: AFTER }, 'NOT_ISSUED'],
  ['person, not issued, too few', 0, { least: 5, reader: 'PERSON', isIssued: false, today: AFTER }, 'NOT_ISSUED'],
  ['person, issued', 5, { least: 5, reader: 'PERSON', isIssued: true, today: AFTER }, null],
  ['person, issued, one too few', 4, { least: 5, reader: 'PERSON', isIssued: true, today: AFTER }, 'TOO_FEW'],
  ['person, issued, open', 9, { least: 5, reader: 'PERSON', isIssued: true, today: BEFORE }, 'OPEN'],
  ['somebody else', 9, { least: 5, reader: 'OTHER', isIssued: true, today: AFTER }, 'NOT_FOR_YOU'],
])('%s', (_case, answers, reading, silence) => expect(silenceOf(panel, answers, reading)).toBe(silence))

test('while a panel is open nothing that is shown depends on how many have answered', () =>
  fc.assert(
    fc.property(
      fc.nat(60),
      fc.nat(60),
      fc.integer({ min: 2, max: 20 }),
      fc.constantFrom('PERSON' as const, 'SUPERIOR' as const, 'OTHER' as const),
      fc.boolean(),
      (few, many, least, reader, isIssued) => {
        const reading = { least, reader, isIssued, today: LAST }
        expect(silenceOf(panel, few, reading)).toBe(silenceOf(panel, many, reading))
        expect(silenceOf(panel, many, reading)).not.toBeNull()
      },
    ),
  ))

test('of a value that fewer than k rated, neither a count nor a sentence is shown; of the others all', () =>
  fc.assert(
    fc.property(someAnswers, fc.integer({ min: 2, max: 8 }), (given, least) => {
      const { counts, notes } = shownTally(tallyOf(given), least)
      const ratedBy = (value: BehaviourValue) => given.filter((one) => one.some((it) => it.value === value)).length
      for (const value of values) {
        const isShown = counts.some((it) => it.value === value)
        expect(isShown).toBe(ratedBy(value) >= least)
        expect(isShown || notes.every((it) => it.value !== value)).toBe(true)
      }
      expect(notes).toHaveLength(
        given.flat().filter(({ value, observed }) => observed !== '' && ratedBy(value) >= least).length,
      )
    }),
  ))

test('who gave which answer makes no difference to what is shown', () =>
  fc.assert(
    fc.property(someAnswers, fc.integer({ min: 2, max: 8 }), (given, least) => {
      const { counts, answers } = shownTally(tallyOf(given.toReversed()), least)
      const inOrder = shownTally(tallyOf(given), least)
      expect([counts, answers]).toEqual([inOrder.counts, inOrder.answers])
    }),
  ))

test.each<[string, string[], Parameters<typeof membersFaults>[1], string[]]>([
  ['peers and subordinates', ['a', 'b'], ['PEER', 'SUBORDINATE'], []],
  ['a superior', ['a'], ['SUPERIOR'], ['asked.0']],
  ['the person', ['a'], ['SELF'], ['asked.0']],
  ['a stranger', ['a'], [null], ['asked.0']],
  ['one twice', ['a', 'a'], ['PEER', 'PEER'], ['asked.1']],
])('members: %s', (_case, asked, relations, fields) =>
  expect(membersFaults(asked, relations).map(({ field }) => field)).toEqual(fields),
)

const said = (change: Partial<PanelAnswer>): PanelAnswer => ({
  ...{ value: 'LOYAL', rating: 'MEETS', observed: '', effect: null },
  ...change,
})
test.each<[string, PanelAnswer[], string[]]>([
  ['one value', [said({})], []],
  ['nothing', [], ['answers']],
  ['one value twice', [said({}), said({ rating: 'BELOW' })], ['answers.1.value']],
  ['a sentence too long', [said({ observed: 'x'.repeat(281) })], ['answers.0.observed']],
  ['an effect of nothing', [said({ effect: 'Unit lain menunggu' })], ['answers.0.observed']],
])('answers: %s', (_case, answers, fields) => expect(answerFaults(answers).map(({ field }) => field)).toEqual(fields))

describe('who can be asked about a person', () => {
  test.each<[string, { below: string[]; beside: string[] }, string[]]>([
    ['those below come first', { below: ['b'], beside: ['a', 'me'] }, ['b SUBORDINATE', 'a PEER']],
    ['nobody is offered twice', { below: ['b'], beside: ['b', 'c'] }, ['b SUBORDINATE', 'c PEER']],
    ['nobody where nobody is near', { below: [], beside: ['me'] }, []],
  ])('%s', (_what, team, offered) =>
    expect(candidatesOf('me', team).map(({ employeeId, relation }) => `${employeeId} ${relation}`)).toEqual(offered),
  )

  test('never the person, each once, and not endlessly many', () => {
    const team = fc
      .array(fc.integer({ min: 0, max: 200 }).map(String), { maxLength: 150 })
      .map((ids) => [...new Set(ids)])
    fc.assert(
      fc.property(team, team, (below, beside) => {
        const ids = candidatesOf('me', { below, beside: [...beside, 'me'] }).map(({ employeeId }) => employeeId)
        expect(ids).not.toContain('me')
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.length).toBeLessThanOrEqual(100)
      }),
    )
  })
})
