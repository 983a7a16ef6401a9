/** How superiors keep their duty to give feedback. Pure. */
import { addMonths, type Day, daysBetween } from '@jalur/common'
import { windowsFor, type WindowRule } from '../cycle/window'

/** One feedback of a superior to a direct subordinate. */
export interface GivenFeedback {
  recipientId: string
  givenOn: Day
  /** The day of the newest report that it cites; null where it cites none. */
  citedReportOn: Day | null
}

/** What a superior did about a month. Shares are 0 to 1; null where there was no feedback. */
export interface FeedbackDuty {
  subordinates: number
  /** How many of them got at least one. */
  reached: number
  given: number
  shareInWindow: number | null
  shareCitingEvidence: number | null
  medianDelayDays: number | null
}

/** The days on which feedback about a month counts: the month itself up to the end of its rating window. */
export interface DutyTime {
  from: Day
  until: Day
  window: { opensOn: Day; closesOn: Day } | null
}

/** The time for a month; without a rating window in force it is the month alone. */
export function dutyTime(rules: readonly WindowRule[], agencyCode: string, dayInMonth: Day): DutyTime {
  const from = `${dayInMonth.slice(0, 7)}-01`
  const window = windowsFor(rules, agencyCode, dayInMonth).find(({ kind }) => kind === 'RATING') ?? null
  return { from, until: window?.closesOn ?? lastDayOf(from), window }
}

/** What the feedback of a superior in a time comes to; the delay counts from a report to the feedback that cites it. */
export function feedbackDuty(
  subordinates: number,
  given: readonly GivenFeedback[],
  window: DutyTime['window'],
): FeedbackDuty {
  const share = (count: number): number | null => (given.length === 0 ? null : count / given.length)
  const cited = given.flatMap(({ givenOn, citedReportOn }) =>
    citedReportOn === null ? [] : [daysBetween(citedReportOn, givenOn)],
  )
  return {
    subordinates,
    reached: new Set(given.map(({ recipientId }) => recipientId)).size,
    given: given.length,
    shareInWindow: share(
      given.filter(({ givenOn }) => window && window.opensOn <= givenOn && givenOn <= window.closesOn).length,
    ),
    shareCitingEvidence: share(cited.length),
    medianDelayDays: median(cited),
  }
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** By the 31st, which a shorter month moves to its own end: no day of the next month is needed, which may lie beyond 9999. */
const lastDayOf = (firstDay: Day): Day => addMonths(`${firstDay.slice(0, 4)}-01-31`, Number(firstDay.slice(5, 7)) - 1)
