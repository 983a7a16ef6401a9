import { asked, bySubject, holdsWords, isAskable, rulePath, upcomingOf } from './rules'

const TODAY = '2026-11-27'

test.each([
  ['2023-01-01', true],
  ['2022-12-31', false],
  ['2036-01-01', true],
  ['2036-01-02', false],
  ['2026-02-31', false],
  ['besok', false],
  ['', false],
])('the law of %s can be asked for: %s', (day, askable) => expect(isAskable(day, TODAY)).toBe(askable))

test('kinds come in the order of a checklist, other areas after them, and only those that there are', () => {
  const rules = [
    { area: 'MOVEMENT' as const, kind: null },
    { area: 'STEP_REQUIREMENT' as const, kind: 'AGE' as const },
    { area: 'RANK_REQUIREMENT' as const, kind: 'RANK' as const },
    { area: 'STEP_REQUIREMENT' as const, kind: 'AGE' as const },
  ]
  expect(bySubject(rules).map(({ subject, rules: members }) => [subject, members.length])).toEqual([
    ['RANK', 1],
    ['AGE', 2],
    ['MOVEMENT', 1],
  ])
})

test('the graph is asked for kinds and for areas by their own names', () => {
  expect(asked('AGE')).toEqual({ kinds: ['AGE'] })
  expect(asked('MOVEMENT')).toEqual({ areas: ['MOVEMENT'] })
})

test.each([
  ['usia 56', true],
  ['PP', true],
  ['  ', true],
  ['usia 60', false],
])('%s is found: %s', (search, found) =>
  expect(holdsWords('Usia saat diangkat paling tinggi 56 tahun. PP 17/2020', search)).toBe(found),
)

test('of several versions that wait, the next one is told', () => {
  const version = (number: number, status: string) => ({ number, status })
  expect(upcomingOf([version(4, 'UPCOMING'), version(3, 'UPCOMING'), version(2, 'CANCELLED')])?.number).toBe(3)
  expect(upcomingOf([version(1, 'IN_FORCE')])).toBeNull()
})

test('an address holds any code', () => expect(rulePath('a/b')).toBe('/aturan/a%2Fb'))
