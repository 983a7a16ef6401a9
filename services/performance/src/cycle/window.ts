import { addDays, addMonths, type Day } from '@jalur/common'
import { isInForce, type Rule } from '../rule'

/** What may be done in a window: entering progress, rating with feedback, correcting. */
export const WindowKind = { ENTRY: 'ENTRY', RATING: 'RATING', CORRECTION: 'CORRECTION' } as const
export type WindowKind = keyof typeof WindowKind

/**
 * A window of each month (jendela pengisian), as an agency sets it; `agencyCode` null holds for agencies without a rule
 * of their own. Days of the month count from 1, in the month that comes `monthsAfter` the month reported on.
 */
export interface WindowRule extends Rule {
  agencyCode: string | null
  kind: WindowKind
  fromDay: number
  toDay: number
  monthsAfter: number
  /** Number and date of the decision by which the agency set it; absent for a rule of a release. */
  decision?: string
}

/** A window for one month; both days included, in the agency's time zone. */
export interface Window {
  kind: WindowKind
  /** First day of the month reported on. */
  month: Day
  opensOn: Day
  closesOn: Day
  rule: WindowRule
}

/** Windows lie up to some months later, and the year 9999 is the last that a day can be written in. */
const LAST_MONTH = '9998-12-01'

/** The windows for the month that a day lies in, earliest first; the agency's own rule goes before the common one. */
export function windowsFor(rules: readonly WindowRule[], agencyCode: string, dayInMonth: Day): Window[] {
  const month = `${dayInMonth.slice(0, 7)}-01`
  if (month > LAST_MONTH) return []
  return (Object.keys(WindowKind) as WindowKind[])
    .flatMap((kind) => {
      const rule = ruleFor(rules, agencyCode, kind, month)
      return rule ? [windowOf(rule, month)] : []
    })
    .sort((a, b) => (a.opensOn < b.opensOn ? -1 : 1))
}

/** The windows that are open on a day, for whichever month. */
export function openWindows(rules: readonly WindowRule[], agencyCode: string, on: Day): Window[] {
  const furthest = Math.max(0, ...rules.map(({ monthsAfter }) => monthsAfter))
  return Array.from({ length: furthest + 1 }, (_, back) => addMonths(on, -back))
    .flatMap((day) => windowsFor(rules, agencyCode, day))
    .filter(({ opensOn, closesOn }) => opensOn <= on && on <= closesOn)
}

/** The window of a kind that is open or opens next, on a day; null where no rule is in force. */
export function nextWindow(rules: readonly WindowRule[], agencyCode: string, kind: WindowKind, on: Day): Window | null {
  const furthest = Math.max(0, ...rules.map(({ monthsAfter }) => monthsAfter))
  return (
    Array.from({ length: furthest + 2 }, (_, index) => addMonths(on, index - furthest))
      .flatMap((day) => windowsFor(rules, agencyCode, day))
      .find((window) => window.kind === kind && window.closesOn >= on) ?? null
  )
}

function ruleFor(rules: readonly WindowRule[], agencyCode: string, kind: WindowKind, on: Day): WindowRule | undefined {
  const fitting = rules.filter((rule) => rule.kind === kind && isInForce(rule, on))
  return fitting.find((rule) => rule.agencyCode === agencyCode) ?? fitting.find((rule) => rule.agencyCode === null)
}

function windowOf(rule: WindowRule, month: Day): Window {
  const start = addMonths(month, rule.monthsAfter)
  const last = addDays(addMonths(start, 1), -1)
  const dayOf = (day: number): Day => {
    const found = addDays(start, day - 1)
    return found > last ? last : found
  }
  return { kind: rule.kind, month, opensOn: dayOf(rule.fromDay), closesOn: dayOf(rule.toDay), rule }
}
