/** The calendar of an agency: windows and deadlines of a year. Pure. */
import { addMonths, addYears, type Day, type Text, yearOf } from '@jalur/common'
import { cadenceOf, type CycleRules, type PlanTerm } from '../cycle/terms'
import { type Window, WindowKind, type WindowRule, windowsFor } from '../cycle/window'
import { type Cadence, type Period, periodLabel, periodsOf } from '../evaluation/period'
import { dayText } from '../evaluation/words'
import { isInForce, type Rule } from '../rule'
import { explainWindow } from './explain-window'

/** A month with the windows that are open on some of its days. */
export interface CalendarMonth {
  startsOn: Day
  windows: Window[]
}

/** What has to be done by a day. */
export const DeadlineKind = { PLAN: 'PLAN', EVALUATION: 'EVALUATION' } as const
export type DeadlineKind = keyof typeof DeadlineKind

export interface Deadline {
  kind: DeadlineKind
  /** Null for a plan. */
  period: Period | null
  label: Text
  dueOn: Day
  explanation: Text
  rule: Rule & Pick<WindowRule, 'decision'>
}

/** Days that windows are told for: since before the first of them, and as far as anybody plans. */
const EARLIEST = '2020-01-01'
const YEARS_AHEAD = 10

/** Why the calendar of a year is not told; null where it is. */
export function calendarYearFault(year: number, today: Day): Text | null {
  const [first, last] = [yearOf(EARLIEST), yearOf(today) + YEARS_AHEAD]
  return first <= year && year <= last
    ? null
    : { id: `harus ${first} sampai ${last}`, en: `must be ${first} to ${last}` }
}

/** Why windows are not told for a day; null where they are. */
export const calendarDayFault = (day: Day, today: Day): Text | null =>
  day < EARLIEST || day > addYears(today, YEARS_AHEAD)
    ? {
        id: `harus ${EARLIEST} sampai ${YEARS_AHEAD} tahun lagi`,
        en: `must be ${EARLIEST} to ${YEARS_AHEAD} years ahead`,
      }
    : null

/** The twelve months of a calendar year, each with its windows, earliest first. */
export function monthsOf(rules: readonly WindowRule[], agencyCode: string, year: number): CalendarMonth[] {
  const furthest = Math.max(0, ...rules.map(({ monthsAfter }) => monthsAfter))
  return Array.from({ length: 12 }, (_, index) => addMonths(`${year}-01-01`, index)).map((startsOn) => ({
    startsOn,
    windows: Array.from({ length: furthest + 1 }, (_, back) => addMonths(startsOn, -back))
      .flatMap((month) => windowsFor(rules, agencyCode, month))
      .filter(({ opensOn }) => opensOn.slice(0, 7) === startsOn.slice(0, 7))
      .sort((a, b) => (a.opensOn < b.opensOn ? -1 : 1)),
  }))
}

/** The window that opens first after a day, within a year; null where none does. */
export function nextToOpen(rules: readonly WindowRule[], agencyCode: string, on: Day): Window | null {
  const year = yearOf(on)
  const coming = [...monthsOf(rules, agencyCode, year), ...monthsOf(rules, agencyCode, year + 1)]
  return coming.flatMap(({ windows }) => windows).find(({ opensOn }) => opensOn > on) ?? null
}

/**
 * The deadlines of a year, earliest first: the plan, and the evaluation of each period of a plan for the whole year.
 * Periods for which no window is in force have none.
 */
export function deadlinesOf(
  rules: Pick<CycleRules, 'windows' | 'cadences' | 'planTerms'>,
  agencyCode: string,
  year: number,
): Deadline[] {
  const [startsOn, endsOn] = [`${year}-01-01`, `${year}-12-31`]
  const term = planTermOn(rules.planTerms, agencyCode, startsOn)
  const periods = periodsOf({ startsOn, endsOn }, cadenceIn(rules, agencyCode, year))
  return [
    ...(term ? [planDeadline(term, year)] : []),
    ...periods.flatMap((period) => evaluationDeadline(rules.windows, agencyCode, period) ?? []),
  ].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}

/** How often plans of a year are evaluated: by the rule on its first day. */
export const cadenceIn = ({ cadences }: Pick<CycleRules, 'cadences'>, agencyCode: string, year: number): Cadence =>
  cadenceOf(cadences, agencyCode, `${year}-01-01`)

function planTermOn(terms: readonly PlanTerm[], agencyCode: string, on: Day): PlanTerm | undefined {
  const inForce = terms.filter((term) => isInForce(term, on))
  return inForce.find((term) => term.agencyCode === agencyCode) ?? inForce.find(({ agencyCode: code }) => code === null)
}

function planDeadline(term: PlanTerm, year: number): Deadline {
  const dueOn = `${year}-${term.dueOn}`
  return {
    ...{ kind: 'PLAN', period: null, dueOn, rule: term },
    label: { id: `SKP ${year}`, en: `Plan of ${year}` },
    explanation: {
      id: `SKP diajukan paling lambat ${dayText(dueOn).id}.`,
      en: `Plans are handed in by ${dayText(dueOn).en}.`,
    },
  }
}

function evaluationDeadline(rules: readonly WindowRule[], agencyCode: string, period: Period): Deadline | null {
  const window = windowsFor(rules, agencyCode, period.endsOn).find(({ kind }) => kind === WindowKind.RATING)
  if (!window) return null
  return {
    ...{ kind: 'EVALUATION', period, label: periodLabel(period), dueOn: window.closesOn, rule: window.rule },
    explanation: explainWindow(window),
  }
}
