import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { CadenceRule, PlanTerm } from '../cycle/terms'
import type { WindowRule } from '../cycle/window'
import { deadlinesOf, monthsOf, nextToOpen } from './calendar'

const read = <T extends { agencyCode: string | null }>(file: string): T[] =>
  (JSON.parse(readFileSync(path.join(__dirname, '..', '..', 'reference', file), 'utf8')) as T[]).map((rule) => ({
    ...rule,
    agencyCode: rule.agencyCode || null,
  }))
const windows = read<WindowRule>('cycle-windows.json')
const cadences = read<CadenceRule>('evaluation-cadences.json')
const planTerms = read<PlanTerm>('plan-terms.json')
const rules = { windows, cadences, planTerms }

describe('the months of a year', () => {
  test('are twelve, each with the windows that open in it for the month before', () => {
    const months = monthsOf(windows, '7104', 2026)
    expect(months.map(({ startsOn }) => startsOn.slice(5, 7)).join()).toBe('01,02,03,04,05,06,07,08,09,10,11,12')
    expect(months[0]!.windows.map(({ kind, month, opensOn, closesOn }) => [kind, month, opensOn, closesOn])).toEqual([
      ['ENTRY', '2025-12-01', '2026-01-01', '2026-01-07'],
      ['RATING', '2025-12-01', '2026-01-08', '2026-01-15'],
      ['CORRECTION', '2025-12-01', '2026-01-19', '2026-01-25'],
    ])
  })
  test('are empty before the first rule', () => {
    const counts = monthsOf(windows, '7104', 2025).map(({ windows: found }) => found.length)
    expect(counts).toEqual([0, 0, 0, 0, 0, 0, 0, 3, 3, 3, 3, 3])
  })
  test('put a window of the same month beside one of the month before', () => {
    const [entry, rating] = windows as [WindowRule, WindowRule]
    const own = [{ ...entry, agencyCode: '7104', fromDay: 25, toDay: 31, monthsAfter: 0 }, rating]
    const february = monthsOf(own, '7104', 2026)[1]!
    expect(february.windows.map(({ kind, month, opensOn, closesOn }) => [kind, month, opensOn, closesOn])).toEqual([
      ['RATING', '2026-01-01', '2026-02-08', '2026-02-15'],
      ['ENTRY', '2026-02-01', '2026-02-25', '2026-02-28'],
    ])
  })
})

describe('the deadlines of a year', () => {
  test('are those of the plan, of twelve months and of the year, earliest first', () => {
    const deadlines = deadlinesOf(rules, '7104', 2026)
    expect(deadlines.map(({ kind, label, dueOn }) => `${kind} ${label.en} ${dueOn}`)).toEqual([
      'PLAN Plan of 2026 2026-01-31',
      ...['January 2026 2026-02-15', 'February 2026 2026-03-15', 'March 2026 2026-04-15', 'April 2026 2026-05-15'].map(
        (text) => `EVALUATION ${text}`,
      ),
      ...['May 2026 2026-06-15', 'June 2026 2026-07-15', 'July 2026 2026-08-15', 'August 2026 2026-09-15'].map(
        (text) => `EVALUATION ${text}`,
      ),
      ...['September 2026 2026-10-15', 'October 2026 2026-11-15', 'November 2026 2026-12-15'].map(
        (text) => `EVALUATION ${text}`,
      ),
      'EVALUATION December 2026 2027-01-15',
      'EVALUATION Year 2026 2027-01-15',
    ])
  })
  test('follow the cadence of the first day of the year', () => {
    const quarterly: CadenceRule = { ...cadences[0]!, agencyCode: '7104', cadence: 'QUARTER', validFrom: '2027-01-01' }
    const known = { ...rules, cadences: [quarterly, ...cadences] }
    expect(deadlinesOf(known, '7104', 2026)).toHaveLength(14)
    expect(deadlinesOf(known, '7104', 2027).map(({ label }) => label.en)).toEqual([
      ...['Plan of 2027', 'Quarter 1 2027', 'Quarter 2 2027', 'Quarter 3 2027', 'Quarter 4 2027', 'Year 2027'],
    ])
  })
  test('say by which rule, with its days, and who can set another', () => {
    const [, january] = deadlinesOf(rules, '7104', 2026)
    expect(january!.explanation.en).toBe(
      'Rating of January 2026 is open on days 8 to 15, 1 month later: 8 February 2026 to 15 February 2026, by the rule common to all agencies. The HR officer of the agency can set other days for months whose windows have not opened.',
    )
  })
})

test.each([
  ['2026-08-03', 'RATING 2026-08-08'],
  ['2026-08-08', 'CORRECTION 2026-08-19'],
  ['2026-08-19', 'ENTRY 2026-09-01'],
  ['2026-12-31', 'ENTRY 2027-01-01'],
])('after %s opens next: %s', (day, expected) => {
  const next = nextToOpen(windows, '7104', day)
  expect(`${next?.kind} ${next?.opensOn}`).toBe(expected)
})
