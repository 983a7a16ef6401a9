import { readFileSync } from 'node:fs'
import path from 'node:path'
import { nextWindow, openWindows, windowsFor, type WindowRule } from './window'

const rules = JSON.parse(readFileSync(path.join(__dirname, '..', '..', 'reference', 'cycle-windows.json'), 'utf8')).map(
  (rule: WindowRule) => ({ ...rule, agencyCode: rule.agencyCode || null }),
) as WindowRule[]
const [entry] = rules as [WindowRule]

describe('the windows of a month', () => {
  test('lie in the month after it, and leave the 16th to the 18th open to nothing', () => {
    const windows = windowsFor(rules, '7104', '2026-07-20')
    expect(windows.map(({ kind, opensOn, closesOn }) => [kind, opensOn, closesOn])).toEqual([
      ['ENTRY', '2026-08-01', '2026-08-07'],
      ['RATING', '2026-08-08', '2026-08-15'],
      ['CORRECTION', '2026-08-19', '2026-08-25'],
    ])
  })
  test.each([
    ['2026-08-01', ['ENTRY']],
    ['2026-08-07', ['ENTRY']],
    ['2026-08-08', ['RATING']],
    ['2026-08-15', ['RATING']],
    ['2026-08-16', []],
    ['2026-08-18', []],
    ['2026-08-19', ['CORRECTION']],
    ['2026-08-25', ['CORRECTION']],
    ['2026-08-26', []],
    ['2027-01-05', ['ENTRY']],
  ])('on %s %o is open', (day, kinds) => expect(openWindows(rules, '7104', day).map(({ kind }) => kind)).toEqual(kinds))
  test('in January are for December', () =>
    expect(openWindows(rules, '7104', '2027-01-05')[0]?.month).toBe('2026-12-01'))
  test('are those of the agency where it has set its own', () => {
    const own: WindowRule[] = [...rules, { ...entry, agencyCode: '7100', toDay: 10 }]
    expect(windowsFor(own, '7100', '2026-07-01')[0]?.closesOn).toBe('2026-08-10')
    expect(windowsFor(own, '7104', '2026-07-01')[0]?.closesOn).toBe('2026-08-07')
  })
  test('end with the month where it is shorter', () => {
    const late: WindowRule[] = [{ ...entry, fromDay: 25, toDay: 31 }]
    expect(windowsFor(late, '7104', '2026-01-10')[0]).toMatchObject({ opensOn: '2026-02-25', closesOn: '2026-02-28' })
  })
  test('are none at the end of what can be written as a day', () => {
    expect(windowsFor(rules, '7104', '9999-12-31')).toEqual([])
    expect(windowsFor(rules, '7104', '9998-12-31')).toHaveLength(3)
  })
  test('are none before the rule', () => expect(windowsFor(rules, '7104', '2025-06-30')).toEqual([]))
})

describe('the next window', () => {
  test.each([
    ['2026-08-03', '2026-08-01'],
    ['2026-08-08', '2026-09-01'],
    ['2026-12-31', '2027-01-01'],
  ])('of entry seen from %s opens on %s', (day, opensOn) =>
    expect(nextWindow(rules, '7104', 'ENTRY', day)?.opensOn).toBe(opensOn),
  )
})
