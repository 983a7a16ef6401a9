import { readFileSync } from 'node:fs'
import path from 'node:path'
import { addMonths } from '@jalur/common'
import fc from 'fast-check'
import type { CadenceRule } from '../cycle/terms'
import { openWindows, type WindowRule, windowsFor } from '../cycle/window'
import { changeFaults, changeRefusals, previewShifts } from './window-change'
import {
  type NewSetting,
  ownRules,
  policyVersion,
  rulesOf,
  type StoredWindowVersion,
  windowVersions,
} from './window-version'

const read = <T extends { agencyCode: string | null }>(file: string): T[] =>
  (JSON.parse(readFileSync(path.join(__dirname, '..', '..', 'reference', file), 'utf8')) as T[]).map((rule) => ({
    ...rule,
    agencyCode: rule.agencyCode || null,
  }))
const windows = read<WindowRule>('cycle-windows.json')
const cadences = read<CadenceRule>('evaluation-cadences.json')
const known = { windows, cadences, stored: [] as StoredWindowVersion[] }
const TODAY = '2026-08-10'

const span = (fromDay: number, toDay: number, monthsAfter = 1) => ({ fromDay, toDay, monthsAfter })
const setting = (
  validFrom: string,
  { entry = span(1, 7), rating = span(8, 15), correction = span(19, 25), ...change } = {} as {
    entry?: ReturnType<typeof span>
    rating?: ReturnType<typeof span>
    correction?: ReturnType<typeof span>
    cadence?: NewSetting['cadence']
    decision?: string
  },
): NewSetting => ({
  windows: [
    { kind: 'ENTRY', ...entry },
    { kind: 'RATING', ...rating },
    { kind: 'CORRECTION', ...correction },
  ],
  ...{ agencyCode: '7104', cadence: 'MONTH', decision: 'SK Bupati 800/12/2026', validFrom, ...change },
})
const stored = (number: number, version: NewSetting, cancelledAt: Date | null = null): StoredWindowVersion => ({
  ...{ ...version, number, reason: 'Akhir pekan panjang', changedAt: new Date(0), cancelledAt, cancelReason: null },
})

describe('a change of windows', () => {
  // On 10 August the entry window of July (1-7) is over, its rating window (8-15) is open, its correction (19-25) is not.
  test.each([
    ['a coming month gets other windows', setting('2026-09-01', { rating: span(8, 20) }), []],
    [
      'this month, whose windows open in September',
      setting('2026-08-01', { entry: span(1, 10), rating: span(11, 18) }),
      [],
    ],
    ['an open window stays open for longer', setting('2026-07-01', { rating: span(8, 18) }), []],
    ['a window that has not opened moves', setting('2026-07-01', { correction: span(20, 28) }), []],
    ['an open window would close earlier', setting('2026-07-01', { rating: span(8, 12) }), ['WINDOW_OPEN']],
    ['an open window would begin elsewhere', setting('2026-07-01', { rating: span(9, 15) }), ['WINDOW_OPEN']],
    ['a window that is over would move', setting('2026-07-01', { entry: span(1, 8) }), ['POLICY_IN_PAST']],
    ['a month that is over would change', setting('2026-06-01', { rating: span(8, 16) }), ['POLICY_IN_PAST']],
    ['a window would have opened in the past', setting('2026-07-01', { correction: span(9, 25) }), ['POLICY_IN_PAST']],
    ['nothing would be other', setting('2026-09-01'), ['NOTHING_CHANGES']],
    ['the cadence changes for plans to come', setting('2027-01-01', { cadence: 'QUARTER' }), []],
    ['the cadence would change for plans that run', setting('2026-08-01', { cadence: 'QUARTER' }), ['POLICY_IN_PAST']],
  ])('is judged by what has happened: %s', (_case, change, codes) =>
    expect(changeRefusals(change, known, TODAY).map(({ code }) => code)).toEqual(codes),
  )

  test('comes after the versions that stand, and a cancelled one stands no longer', () => {
    const waiting = stored(1, setting('2026-10-01', { rating: span(8, 20) }))
    const later = setting('2026-10-01', { rating: span(8, 18) })
    expect(changeRefusals(later, { ...known, stored: [waiting] }, TODAY)).toMatchObject([{ code: 'POLICY_OVERLAPS' }])
    const cancelled = { ...waiting, cancelledAt: new Date(0) }
    expect(changeRefusals(later, { ...known, stored: [cancelled] }, TODAY)).toEqual([])
  })

  test.each([
    ['no first day of a month', setting('2026-09-02'), ['validFrom']],
    ['no day', setting('2026-13-01'), ['validFrom']],
    ['too far back', setting('2026-04-01'), ['validFrom']],
    ['too far ahead', setting('2028-09-01'), ['validFrom']],
    ['days in no order', setting('2026-09-01', { entry: span(7, 1) }), ['entry']],
    ['a day 32', setting('2026-09-01', { correction: span(19, 32) }), ['correction']],
    ['months too late', setting('2026-09-01', { correction: span(19, 25, 3) }), ['correction.monthsAfter']],
    ['rating before entry', setting('2026-09-01', { rating: span(1, 15) }), ['rating']],
    ['correction that ends before rating', setting('2026-09-01', { correction: span(10, 12) }), ['correction']],
    ['no decision', setting('2026-09-01', { decision: ' x ' }), ['decision']],
  ])('is not understood with %s', (_case, change, fields) =>
    expect(changeFaults(change, TODAY).map(({ field }) => field)).toEqual(fields),
  )

  test('tells beforehand which windows of which months lie elsewhere', () => {
    const shifts = previewShifts(setting('2026-09-01', { rating: span(8, 20) }), windows)
    expect(shifts).toHaveLength(12)
    expect(shifts[0]).toMatchObject({
      ...{ kind: 'RATING', month: '2026-09-01' },
      ...{ before: { closesOn: '2026-10-15' }, after: { closesOn: '2026-10-20' } },
    })
  })

  const anySpan = fc
    .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }), fc.integer({ min: 0, max: 2 }))
    .map(([a, b, monthsAfter]) => span(Math.min(a, b), Math.max(a, b), monthsAfter))
  const anyDay = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  test('that may be made closes no open window and moves none that is over, whatever is asked', () =>
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -3, max: 3 }),
        fc.record({ entry: anySpan, rating: anySpan, correction: anySpan }),
        (today, months, spans) => {
          const change = setting(addMonths(`${today.slice(0, 7)}-01`, months), spans)
          if (changeFaults(change, today).length > 0 || changeRefusals(change, known, today).length > 0) return
          const after = [...rulesOf(change), ...windows]
          const kindsOf = (rules: WindowRule[]) =>
            openWindows(rules, '7104', today).map(({ kind, month }) => kind + month)
          expect(kindsOf(after)).toEqual(expect.arrayContaining(kindsOf(windows)))
          for (let back = 0; back < 8; back++) {
            const month = addMonths(today, -back)
            const over = (rules: WindowRule[]) =>
              windowsFor(rules, '7104', month)
                .filter(({ closesOn }) => closesOn < today)
                .map(({ kind, opensOn, closesOn }) => ({ kind, opensOn, closesOn }))
            expect(over(after)).toEqual(over(windows))
          }
        },
      ),
      { numRuns: 500 },
    ))
})

describe('the versions of an agency', () => {
  const history = [
    stored(1, setting('2026-05-01', { rating: span(8, 16) })),
    stored(2, setting('2026-07-01', { rating: span(8, 18) })),
    stored(3, setting('2026-10-01', { rating: span(8, 20) }), new Date(0)),
    stored(4, setting('2026-09-01', { rating: span(8, 19) })),
  ]
  test('each end where the next that stands begins', () =>
    expect(windowVersions(history, '2026-08-20').map(({ status, validTo }) => [status, validTo])).toEqual([
      ['PAST', '2026-06-30'],
      ['IN_FORCE', '2026-08-31'],
      ['CANCELLED', null],
      ['UPCOMING', null],
    ]))
  test.each([
    ['2026-09-30', 'UPCOMING'],
    ['2026-10-01', 'IN_FORCE'],
  ])('begin with their first window: on %s the last one is %s', (day, status) =>
    expect(windowVersions(history, day).at(-1)?.status).toBe(status),
  )
  test('go before the common rules in their months, and for their agency only', () => {
    const rules = [...ownRules(history).windows, ...windows]
    const closes = (agency: string, month: string) =>
      windowsFor(rules, agency, month)
        .find(({ kind }) => kind === 'RATING')
        ?.closesOn.slice(8)
    expect(['2026-04-01', '2026-06-01', '2026-08-01', '2026-12-01'].map((month) => closes('7104', month))).toEqual([
      ...['15', '16', '18', '19'],
    ])
    expect(closes('7100', '2026-12-01')).toBe('15')
  })
  test('count each change and each cancellation', () => expect(policyVersion(history)).toBe(6))
})
