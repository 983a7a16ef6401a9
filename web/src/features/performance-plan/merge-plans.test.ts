import fc from 'fast-check'
import { mergeDraft } from './merge-plans'
import { EMPTY_ANNEX, type PlanContent, type PlanDraft, type ResultDraft } from './plan-draft'

const result = (key: string, statement: string, part: Partial<ResultDraft> = {}): ResultDraft => ({
  ...{ key, id: key, kind: 'PRIMARY', statement, cascadedFrom: '', agreement: '', actions: [] },
  indicators: [],
  ...part,
})
const content = (results: ResultDraft[], support = ''): PlanContent => ({
  ...{ startsOn: '2026-01-01', endsOn: '2026-12-31', approach: 'QUANTITATIVE', results },
  annex: { ...EMPTY_ANNEX, support },
})
const merge = (before: ResultDraft[], mine: ResultDraft[], theirs: ResultDraft[]): PlanDraft =>
  mergeDraft(
    { base: { id: 'p', version: 1, content: content(before) }, content: content(mine), clashes: [] },
    { id: 'p', version: 2, content: content(theirs) },
  )
const statements = ({ content: { results } }: PlanDraft) => results.map(({ statement }) => statement)
const [a, b] = [result('a', 'A'), result('b', 'B')]
const indicator = (statement: string, id: string | null = null) =>
  ({ id, aspect: 'QUANTITY', statement, target: '1', unit: 'x' }) as const

test.each<[string, ResultDraft[], ResultDraft[], string[], string[]]>([
  ['changed here only', [result('a', 'mine'), b], [a, b], ['mine', 'B'], []],
  ['changed there only', [a, b], [result('a', 'theirs'), b], ['theirs', 'B'], []],
  ['changed in both the same way', [result('a', 'same'), b], [result('a', 'same'), b], ['same', 'B'], []],
  ['changed in both differently', [result('a', 'mine'), b], [result('a', 'theirs'), b], ['mine', 'B'], ['theirs']],
  ['added in both', [a, b, result('n', 'mine')], [a, b, result('c', 'theirs')], ['A', 'B', 'mine', 'theirs'], []],
  ['removed there', [a, b], [b], ['B'], []],
  ['removed there, changed here', [result('a', 'mine'), b], [b], ['mine', 'B'], []],
  ['removed here', [b], [a, b], ['B'], []],
  ['removed here, changed there', [b], [result('a', 'theirs'), b], ['B', 'theirs'], []],
  ['put in another order here', [b, a], [a, result('b', 'theirs')], ['theirs', 'A'], []],
])('%s', (_name, mine, theirs, merged, told) => {
  const draft = merge([a, b], mine, theirs)
  expect([statements(draft), draft.clashes.map((clash) => clash.theirs)]).toEqual([merged, told])
})

test('a result that was removed elsewhere and changed here is a new one, because the graph knows the old no more', () =>
  expect(merge([a], [result('a', 'mine')], []).content.results[0]).toMatchObject({ id: null, statement: 'mine' }))

test('indicators of both sides are kept', () =>
  expect(
    merge(
      [result('a', 'A', { indicators: [indicator('one')] })],
      [result('a', 'A', { indicators: [indicator('one'), indicator('mine')] })],
      [result('a', 'A', { indicators: [indicator('one'), indicator('theirs')] })],
    ).content.results[0]!.indicators.map(({ statement }) => statement),
  ).toEqual(['one', 'mine', 'theirs']))

test('an indicator that both sides wrote differently keeps its reports under the own words, and the other one is new', () => {
  const side = (statement: string) => [result('a', 'A', { indicators: [indicator(statement, 'i')] })]
  expect(merge(side('one'), side('mine'), side('theirs')).content.results[0]!.indicators).toMatchObject([
    { id: 'i', statement: 'mine' },
    { id: null, statement: 'theirs' },
  ])
})

test('what comes back after it was removed elsewhere has new indicators', () => {
  const mine = result('a', 'mine', { indicators: [indicator('one', 'i')] })
  expect(merge([a], [mine], []).content.results[0]!.indicators).toMatchObject([{ id: null, statement: 'one' }])
})

test.each([
  ['changed here only', 'mine', 'was', 'mine'],
  ['changed there only', 'was', 'theirs', 'theirs'],
  ['changed in both the same way', 'same', 'same', 'same'],
  ['changed in both differently', 'mine', 'theirs', 'mine\ntheirs'],
])('a part of the annex that was %s loses nothing', (_case, mine, theirs, expected) => {
  const merged = mergeDraft(
    { base: { id: 'p', version: 1, content: content([], 'was') }, content: content([], mine), clashes: [] },
    { id: 'p', version: 2, content: content([], theirs) },
  )
  expect(merged.content.annex).toEqual({ ...EMPTY_ANNEX, support: expected })
})

test('the draft goes on from what is there now', () =>
  expect(merge([a], [a], [result('a', 'theirs')]).base).toMatchObject({ id: 'p', version: 2 }))

test('nothing that either side wrote is lost', () => {
  const side = fc.uniqueArray(
    fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.string({ minLength: 1 }) }),
    {
      selector: ({ key }) => key,
    },
  )
  fc.assert(
    fc.property(side, side, side, (before, mine, theirs) => {
      const [base, own, other] = [before, mine, theirs].map((list) => list.map(({ key, text }) => result(key, text)))
      const draft = merge(base!, own!, other!)
      const kept = new Set([...statements(draft), ...draft.clashes.map((clash) => clash.theirs)])
      const old = new Set(before.map(({ text }) => text))
      for (const { text } of [...mine, ...theirs]) expect(kept.has(text) || old.has(text)).toBe(true)
    }),
  )
})
