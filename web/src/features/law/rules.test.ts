import { byKind, isAskable, rulePath, upcomingOf } from './rules'

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

test('kinds come in the order of a checklist, and only those that there are', () => {
  const rules = [{ kind: 'AGE' as const }, { kind: 'RANK' as const }, { kind: 'AGE' as const }]
  expect(byKind(rules).map(({ kind, rules: members }) => [kind, members.length])).toEqual([
    ['RANK', 1],
    ['AGE', 2],
  ])
})

test('of several versions that wait, the next one is told', () => {
  const version = (number: number, status: string) => ({ number, status })
  expect(upcomingOf([version(4, 'UPCOMING'), version(3, 'UPCOMING'), version(2, 'CANCELLED')])?.number).toBe(3)
  expect(upcomingOf([version(1, 'IN_FORCE')])).toBeNull()
})

test('an address holds any code', () => expect(rulePath('a/b')).toBe('/aturan/a%2Fb'))
