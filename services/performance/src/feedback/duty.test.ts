import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { WindowRule } from '../cycle/window'
import { dutyTime, feedbackDuty } from './duty'

const rules = JSON.parse(readFileSync(path.join(__dirname, '..', '..', 'reference', 'cycle-windows.json'), 'utf8')).map(
  (rule: WindowRule) => ({ ...rule, agencyCode: rule.agencyCode || null }),
) as WindowRule[]

test('the time of a month ends with its rating window', () =>
  expect(dutyTime(rules, '7104', '2026-07-20')).toMatchObject({
    from: '2026-07-01',
    until: '2026-08-15',
    window: { opensOn: '2026-08-08', closesOn: '2026-08-15' },
  }))
test('the time of a month without windows is the month', () =>
  expect(dutyTime(rules, '7104', '2024-02-10')).toEqual({ from: '2024-02-01', until: '2024-02-29', window: null }))

describe('the duty', () => {
  const { window } = dutyTime(rules, '7104', '2026-07-20')
  const gave = (recipientId: string, givenOn: string, citedReportOn: string | null = null) => ({
    ...{ recipientId, givenOn, citedReportOn },
  })
  test('of one who gave nothing has no shares', () =>
    expect(feedbackDuty(4, [], window)).toEqual({
      ...{ subordinates: 4, reached: 0, given: 0 },
      ...{ shareInWindow: null, shareCitingEvidence: null, medianDelayDays: null },
    }))
  test('counts people once, and days of the window with both ends', () =>
    expect(
      feedbackDuty(
        4,
        [gave('a', '2026-08-08'), gave('a', '2026-08-15'), gave('b', '2026-08-07'), gave('c', '2026-07-09')],
        window,
      ),
    ).toMatchObject({ reached: 3, given: 4, shareInWindow: 0.5, shareCitingEvidence: 0 }))
  test.each([
    [['2026-08-01'], 9],
    [['2026-08-01', '2026-08-09'], 5],
    [['2026-07-10', '2026-08-09', '2026-08-08'], 2],
  ])('of feedback on 10 August about reports of %j has a median delay of %i days', (reports, days) =>
    expect(
      feedbackDuty(
        1,
        reports.map((day) => gave('a', '2026-08-10', day)),
        window,
      ).medianDelayDays,
    ).toBe(days),
  )
})
