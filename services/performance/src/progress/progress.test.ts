import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { WindowRule } from '../cycle/window'
import { indicatorFaults, progressFaults, reportingTime } from './progress'

const rules = (
  JSON.parse(readFileSync(path.join(__dirname, '..', '..', 'reference', 'cycle-windows.json'), 'utf8')) as WindowRule[]
).map((rule) => ({ ...rule, agencyCode: rule.agencyCode || null }))

describe('a day may be reported', () => {
  test.each([
    ['on the day itself', '2026-07-15', '2026-07-15', true],
    ['on the last day of the entry window', '2026-07-15', '2026-08-07', true],
    ['no later', '2026-07-15', '2026-08-08', false],
    ['not before it has come', '2026-08-04', '2026-08-03', false],
    ['in January for December', '2026-12-31', '2027-01-07', true],
    ['without end where no window was in force', '2025-05-01', '2026-08-03', true],
  ])('%s', (_when, reportedOn, today, isOpen) =>
    expect(reportingTime(rules, '7104', { reportedOn, wasReturned: false }, today).isOpen).toBe(isOpen),
  )
  test.each([
    ['2026-08-08', true],
    ['2026-08-25', true],
    ['2026-08-26', false],
  ])('anew on %s when it was returned: %s', (today, isOpen) =>
    expect(reportingTime(rules, '7104', { reportedOn: '2026-07-15', wasReturned: true }, today)).toEqual({
      ...{ isOpen, until: '2026-08-25' },
    }),
  )
})

describe('a report', () => {
  const report = {
    indicatorId: null,
    reportedOn: '2026-08-03',
    statement: 'Memeriksa 12 berkas',
    value: '12',
  }
  test('with words and a number is in order', () => expect(progressFaults(report, '2026-08-03')).toEqual([]))
  test.each<[string, object, string]>([
    ['of tomorrow', { reportedOn: '2026-08-04' }, 'reportedOn'],
    ['without words', { statement: '  ' }, 'statement'],
    ['with a number that is none', { value: '1e9' }, 'value'],
  ])('%s is refused with the field', (_what, change, field) =>
    expect(progressFaults({ ...report, ...change }, '2026-08-03').map((it) => it.field)).toEqual([field]),
  )
})

describe('the indicator of a report', () => {
  const indicators = [
    { id: 'files', unit: 'berkas' },
    { id: 'told', unit: null },
  ]
  test.each<[string, string | null, string | null, string[]]>([
    ['need not be named', null, null, []],
    ['may be named without a value', 'files', null, []],
    ['has a value in its unit', 'files', '12', []],
    ['may stand at nothing', 'files', '0', []],
    ['that is told needs no value', 'told', null, []],
    ['is missed where there is a value', null, '12', ['indicator']],
    ['of another result is unknown', 'other', '12', ['indicator']],
    ['of another result is unknown, also without a value', 'other', null, ['indicator']],
    ['without a unit takes no value', 'told', '12', ['value']],
  ])('%s', (_what, indicatorId, value, fields) =>
    expect(indicatorFaults({ indicatorId, value }, indicators).map(({ field }) => field)).toEqual(fields),
  )
})
