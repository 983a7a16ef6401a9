import { changeIn, missingFields, monthsFrom, startingDraft } from './window-draft'

const POLICY = {
  ...{ version: 1, cadence: 'MONTH' as const, versions: [] },
  windows: [
    { kind: 'ENTRY' as const, fromDay: 1, toDay: 7, monthsAfter: 1 },
    { kind: 'RATING' as const, fromDay: 8, toDay: 15, monthsAfter: 1 },
    { kind: 'CORRECTION' as const, fromDay: 19, toDay: 25, monthsAfter: 1 },
  ],
}

test('a draft starts from what holds, and says what is missing', () =>
  expect(missingFields(startingDraft(POLICY))).toEqual(['change.validFrom', 'change.decision', 'reason']))

test('what was typed becomes numbers', () => {
  const draft = { ...startingDraft(POLICY), validFrom: '2026-09-01', decision: ' SK 12 ', reason: 'Libur panjang' }
  draft.days.ENTRY.toDay = '10'
  expect(changeIn('7104', draft)).toEqual({
    ...{ agency: '7104', validFrom: '2026-09-01', cadence: 'MONTH', decision: 'SK 12' },
    entry: { fromDay: 1, toDay: 10, monthsAfter: 1 },
    rating: { fromDay: 8, toDay: 15, monthsAfter: 1 },
    correction: { fromDay: 19, toDay: 25, monthsAfter: 1 },
  })
})

test.each(['', 'x', '1.5', '-1', '100'])('a day that is no number is missing: %p', (toDay) => {
  const draft = startingDraft(POLICY)
  draft.days.RATING.toDay = toDay
  expect(missingFields(draft)).toContain('change.rating')
})

test('windows can be set from the last month on, a year ahead, over the turn of a year', () => {
  const months = monthsFrom('2026-01-15')
  expect([months[0], months[1], months.at(-1)]).toEqual(['2025-12-01', '2026-01-01', '2027-01-01'])
})
