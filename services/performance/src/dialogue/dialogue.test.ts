import fc from 'fast-check'
import { coachingQuarters, type RatedQuarter } from './coaching'
import { type DialogueContent, dialogueFaults, ratingFaults } from './dialogue'

const content: DialogueContent = {
  ...{ kind: 'COACHING', heldOn: '2026-08-05', workResultId: null, behaviour: 'ADAPTIVE' },
  points: 'Mencoba daftar prioritas',
  steps: [{ text: 'Susun daftar', dueOn: '2026-08-20' }],
}
const time = { startsOn: '2026-01-01', today: '2026-08-10' }

test.each<[string, Partial<DialogueContent>, string[]]>([
  ['a whole one', {}, []],
  ['no next step', { steps: [] }, []],
  ['nothing it is about', { behaviour: null }, ['workResult']],
  ['two things it is about', { workResultId: 'r' }, ['workResult']],
  ['today', { heldOn: '2026-08-10' }, []],
  ['tomorrow', { heldOn: '2026-08-11', steps: [] }, ['heldOn']],
  ['before the plan', { heldOn: '2025-12-31' }, ['heldOn']],
  ['nothing agreed', { points: ' ' }, ['points']],
  ['too much agreed', { points: 'x'.repeat(2_001) }, ['points']],
  ['a step on the day itself', { steps: [{ text: 'x', dueOn: '2026-08-05' }] }, []],
  ['a step before it', { steps: [{ text: 'x', dueOn: '2026-08-04' }] }, ['steps.0.dueOn']],
  ['an empty step', { steps: [{ text: '', dueOn: '2026-08-20' }] }, ['steps.0.text']],
  ['eleven steps', { steps: Array.from({ length: 11 }, () => ({ text: 'x', dueOn: '2026-08-20' })) }, ['steps']],
])('a record: %s', (_case, change, fields) =>
  expect(dialogueFaults({ ...content, ...change }, time).map(({ field }) => field)).toEqual(fields),
)

test.each([
  [0, null, ['rating']],
  [1, null, []],
  [5, 'Jelas', []],
  [6, null, ['rating']],
  [3, ' ', ['word']],
])('a rating of %s with the word %s', (rating, word, fields) =>
  expect(ratingFaults({ rating, word }).map(({ field }) => field)).toEqual(fields),
)

const rule = { leastRatings: 5, leastPeople: 3 }
const quarter = (change: Partial<RatedQuarter> = {}): RatedQuarter => ({
  ...{ startsOn: '2026-04-01', ratings: 5, people: 3, average: '4.20', words: ['Jelas'] },
  ...change,
})
const told = (change: Partial<RatedQuarter>, today = '2026-07-01') =>
  coachingQuarters([quarter(change)], 2026, rule, today).find(({ startsOn }) => startsOn === '2026-04-01')

test.each<[string, Partial<RatedQuarter>, string, number | null]>([
  ['enough, the day after', {}, '2026-07-01', 4.2],
  ['enough, on its last day', {}, '2026-06-30', null],
  ['one rating too few', { ratings: 4 }, '2026-07-01', null],
  ['one person too few', { people: 2 }, '2026-07-01', null],
])('the average of a quarter: %s', (_case, change, today, average) =>
  expect(told(change, today)).toMatchObject({ average, ratings: average && 5, words: average ? ['Jelas'] : [] }),
)

test('quarters that have not begun are not told', () =>
  expect(coachingQuarters([], 2026, rule, '2026-08-10').map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
    ['2026-01-01', '2026-03-31'],
    ['2026-04-01', '2026-06-30'],
    ['2026-07-01', '2026-09-30'],
  ]))

test('while a quarter goes on, nothing told of it depends on what was rated', () =>
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.double({ min: 1, max: 5, noNaN: true }), (ratings, people, average) => {
      const change = { ratings, people, average: String(average), words: ['Rahasia'] }
      expect(told(change, '2026-05-15')).toEqual(told({}, '2026-05-15'))
    }),
  ))
