import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { WindowRule } from '../cycle/window'
import { statusOn } from './evaluation'
import type { EvaluationAct } from './evaluation-state'
import { evaluationTime } from './evaluation-time'

const rules = JSON.parse(readFileSync(path.join(__dirname, '..', '..', 'reference', 'cycle-windows.json'), 'utf8')).map(
  (rule: WindowRule) => ({ ...rule, agencyCode: rule.agencyCode || null }),
) as WindowRule[]
const isOpen = (act: EvaluationAct, today: string, change: { endsOn?: string; wasReturned?: boolean } = {}) =>
  evaluationTime(rules, '7104', { endsOn: '2026-07-31', wasReturned: false, ...change }, act, today).isOpen

describe('the evaluation of July', () => {
  test.each<[EvaluationAct, string, boolean]>([
    ['SUBMIT', '2026-07-31', false],
    ['SUBMIT', '2026-08-01', true],
    ['SUBMIT', '2026-08-15', true],
    ['SUBMIT', '2026-08-16', false],
    ['SUBMIT', '2026-08-19', false],
    ['RATE', '2026-08-07', false],
    ['RATE', '2026-08-08', true],
    ['RATE', '2026-08-15', true],
    ['RATE', '2026-08-16', false],
    ['RETURN', '2026-08-15', true],
    ['RETURN', '2026-08-16', false],
    ['ISSUE', '2026-09-30', true],
  ])('%s on %s: %s', (act, today, open) => expect(isOpen(act, today)).toBe(open))
  test.each<[EvaluationAct, string, boolean]>([
    ['SUBMIT', '2026-08-19', true],
    ['RATE', '2026-08-25', true],
    ['RATE', '2026-08-18', false],
    ['RATE', '2026-08-26', false],
  ])('once returned, %s on %s: %s', (act, today, open) => expect(isOpen(act, today, { wasReturned: true })).toBe(open))
})

test('the evaluation of a year is open in the windows of its last month', () => {
  expect(isOpen('RATE', '2027-01-08', { endsOn: '2026-12-31' })).toBe(true)
  expect(isOpen('RATE', '2026-12-10', { endsOn: '2026-12-31' })).toBe(false)
})

test('nothing closes, and nothing begins before its end, where no window is in force', () => {
  expect(isOpen('RATE', '2025-05-31', { endsOn: '2025-05-31' })).toBe(false)
  expect(isOpen('RATE', '2026-01-01', { endsOn: '2025-05-31' })).toBe(true)
})

describe('an issued evaluation', () => {
  test.each([
    ['2026-08-24', 'ISSUED'],
    ['2026-08-25', 'FINAL'],
  ])('to which nobody objects is on %s %s', (today, status) =>
    expect(statusOn({ status: 'ISSUED', issuedOn: '2026-08-10' }, 14, today)).toBe(status),
  )
  test('to which somebody objects does not become final by time', () =>
    expect(statusOn({ status: 'OBJECTED', issuedOn: '2026-08-10' }, 14, '2026-12-31')).toBe('OBJECTED'))
})
