import type { RequirementKind } from '../../generated/types'

/** Every kind of requirement, in the order of a checklist. */
export const KINDS: RequirementKind[] = [
  ...(['EMPLOYMENT_STATUS', 'RANK', 'EDUCATION', 'TIME_IN_RANK', 'TIME_IN_POSITION', 'FIELD_EXPERIENCE'] as const),
  ...(['CREDIT_POINTS', 'PERFORMANCE', 'COMPETENCY', 'COMPETENCY_TEST', 'AGE', 'VACANCY', 'FITNESS'] as const),
  ...(['DISCIPLINE', 'PLEDGE'] as const),
]

/** Before this day the law is not on record as a whole; the graph refuses to tell it. */
export const LAW_RECORDED_SINCE = '2023-01-01'

const YEARS_AHEAD = 10

/** The last day that may be asked about. */
export const lastDayAsked = (today: string): string => `${Number(today.slice(0, 4)) + YEARS_AHEAD}-01-01`

/** Is the text a day whose law the graph tells? */
export const isAskable = (text: string, today: string): boolean =>
  isDay(text) && text >= LAW_RECORDED_SINCE && text <= lastDayAsked(today)

/** Is the text a day of the calendar? `2026-02-31` is none, though it can be read as one. */
function isDay(text: string): boolean {
  const read = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text) && text.length === 10
}

/** The address of a rule. */
export const rulePath = (code: string): string => `/aturan/${encodeURIComponent(code)}`

/** The rules by kind, kinds in the order of a checklist. */
export function byKind<Rule extends { kind: RequirementKind }>(
  rules: Rule[],
): { kind: RequirementKind; rules: Rule[] }[] {
  return KINDS.map((kind) => ({ kind, rules: rules.filter((rule) => rule.kind === kind) })).filter(
    ({ rules: members }) => members.length,
  )
}

/** The next version that has not begun; versions come newest first. */
export const upcomingOf = <Version extends { status: string }>(versions: Version[]): Version | null =>
  versions.findLast(({ status }) => status === 'UPCOMING') ?? null
