import type { OwnPlanFragment } from '../../generated/my-plan'
import {
  draftOf,
  emptyContent,
  emptyIndicator,
  emptyResult,
  isFilled,
  isTakenInto,
  isUntouched,
  missingFields,
  moved,
  type PlanContent,
  planInputOf,
  type ResultDraft,
  savedDraft,
  suggestedLink,
  takenResult,
} from './plan-draft'

const result = (key: string, part: Partial<ResultDraft> = {}): ResultDraft => ({
  ...{
    key,
    id: key,
    kind: 'PRIMARY',
    statement: 'Layanan tepat waktu',
    cascadedFrom: 'above',
    agreement: '',
    actions: [],
  },
  indicators: [{ id: 'i', aspect: 'QUANTITY', statement: 'Berkas', target: '97,5', unit: 'persen' }],
  ...part,
})
const content = (results: ResultDraft[], part: Partial<PlanContent> = {}): PlanContent => ({
  ...{ ...emptyContent(2026), results },
  ...part,
})

test.each<[string, PlanContent, boolean, string[]]>([
  ['a whole plan', content([result('a')]), true, []],
  ['a plan without a main result', content([result('a', { kind: 'ADDITIONAL' })]), true, ['workResults']],
  ['a result without words', content([result('a', { statement: ' ' })]), true, ['workResults.0.statement']],
  ['an unlinked result', content([result('a', { cascadedFrom: '' })]), true, ['workResults.0.cascadedFrom']],
  ['an unlinked result while the superior has no plan', content([result('a', { cascadedFrom: '' })]), false, []],
  ['a result without indicator', content([result('a', { indicators: [] })]), true, ['workResults.0.indicators']],
  [
    'an empty indicator',
    content([result('a', { indicators: [emptyIndicator()] })]),
    true,
    ['statement', 'target', 'unit'].map((field) => `workResults.0.indicators.0.${field}`),
  ],
  [
    'an empty indicator of a told expectation',
    content([result('a', { indicators: [emptyIndicator()] })], { approach: 'QUALITATIVE' }),
    true,
    ['workResults.0.indicators.0.statement'],
  ],
])('%s', (_name, plan, link, fields) => expect(missingFields(plan, { link, agreement: false })).toEqual(fields))

test('of who leads a unit each main result names the agreement', () => {
  const results = [
    result('a', { agreement: ' ' }),
    result('b', { agreement: 'Indeks 88' }),
    result('c', { kind: 'ADDITIONAL', agreement: '' }),
  ]
  expect(missingFields(content(results), { link: true, agreement: true })).toEqual(['workResults.0.agreement'])
})

test.each<[string, Partial<ResultDraft>, boolean]>([
  ['nothing', {}, false],
  ['white space', { statement: '  ' }, false],
  ['a statement', { statement: 'Berkas' }, true],
  ['a step', { actions: [{ statement: 'Mulai', dueOn: '' }] }, true],
  ['a target', { indicators: [{ ...emptyIndicator(), target: '1' }] }, true],
])('a result with %s is written: %s', (_what, part, filled) =>
  expect(isFilled({ ...emptyResult(), ...part })).toBe(filled),
)

test.each([
  [0, 1, 'bac'],
  [2, 0, 'cab'],
  [0, 9, 'bca'],
  [1, -1, 'bac'],
])('from place %i to %i', (from, to, order) =>
  expect(
    moved(
      ['a', 'b', 'c'].map((key) => result(key)),
      from,
      to,
    )
      .map(({ key }) => key)
      .join(''),
  ).toBe(order),
)

test('a new plan names no version, and a decimal comma is a point', () => {
  const draft = { ...draftOf(null, 2026), content: content([result('new', { id: null })]) }
  const input = planInputOf(draft)
  expect(input).not.toHaveProperty('id')
  expect(input.workResults[0]).toMatchObject({ id: null, indicators: [{ id: 'i', target: '97.5' }] })
})

test('what is typed while a plan is being saved stays, under the id that the result got', () => {
  const sent = content([result('new', { id: null, statement: 'Lama' })])
  const now = { ...draftOf(null, 2026), content: content([result('new', { id: null, statement: 'Lama dan baru' })]) }
  const saved = {
    ...{ id: 'p', version: 1, approach: 'QUANTITATIVE', period: { startsOn: '2026-01-01', endsOn: '2026-12-31' } },
    annex: { support: null, accountability: null, consequences: null },
    workResults: [
      { id: 'r', kind: 'PRIMARY', statement: 'Lama', cascadedFrom: null, agreement: null, indicators: [], actions: [] },
    ],
  } as unknown as OwnPlanFragment
  const draft = savedDraft(now, sent, saved)
  expect(draft).toMatchObject({
    base: { id: 'p', version: 1 },
    content: { results: [{ id: 'r', statement: 'Lama dan baru' }] },
  })
  expect([isUntouched(draft), isUntouched(savedDraft({ ...now, content: sent }, sent, saved))]).toEqual([false, true])
})

describe('an offered result', () => {
  const above = { id: 'above', statement: 'Layanan wilayah tuntas' }
  const offer = (canLink: boolean) => ({ result: above, note: null, canLink })

  test.each([
    [true, 'above'],
    [false, ''],
  ])('that can be linked (%s) comes with its words, linked to “%s”', (canLink, cascadedFrom) => {
    const taken = takenResult(offer(canLink))
    expect(taken).toMatchObject({ statement: above.statement, cascadedFrom, kind: 'PRIMARY' })
    expect(isTakenInto(content([taken]), offer(canLink))).toBe(true)
  })

  test('is taken where its words were changed after it was linked, and not by another result', () => {
    expect(isTakenInto(content([result('a')]), offer(true))).toBe(true)
    expect(isTakenInto(content([result('a', { cascadedFrom: '' })]), offer(true))).toBe(false)
  })

  test('is what an unlinked result with its words can be linked to later', () => {
    const taken = takenResult(offer(false))
    expect(suggestedLink(taken, [above])).toEqual(above)
    expect(suggestedLink({ ...taken, statement: 'Lain' }, [above])).toBeNull()
    expect(suggestedLink({ ...taken, cascadedFrom: 'above' }, [above])).toBeNull()
    expect(suggestedLink(taken, [])).toBeNull()
  })
})
