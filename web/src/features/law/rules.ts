import type { TFunction } from 'i18next'
import type { PolicyArea, RequirementKind } from '../../generated/types'

/** Every kind of requirement, in the order of a checklist. */
export const KINDS: RequirementKind[] = [
  ...(['EMPLOYMENT_STATUS', 'RANK', 'EDUCATION', 'TIME_IN_RANK', 'TIME_IN_POSITION', 'FIELD_EXPERIENCE'] as const),
  ...(['CREDIT_POINTS', 'PERFORMANCE', 'COMPETENCY', 'COMPETENCY_TEST', 'AGE', 'VACANCY', 'FITNESS'] as const),
  ...(['DISCIPLINE', 'PLEDGE'] as const),
]

/** What rules are listed by: kinds of requirement, then the areas of law that are no requirement. */
export const SUBJECTS = [...KINDS, ...(['PROMOTION_PERIOD', 'MOVEMENT', 'SERVICE_TERM'] as const)]
export type RuleSubject = (typeof SUBJECTS)[number]

const isKind = (subject: RuleSubject): subject is RequirementKind => KINDS.some((kind) => kind === subject)

/** What a rule is listed by. */
export const subjectOf = ({ area, kind }: { area: PolicyArea; kind?: RequirementKind | null }): RuleSubject =>
  kind ?? (area as Exclude<RuleSubject, RequirementKind>)

/** The subject as the graph is asked for it. */
export const asked = (subject: RuleSubject): { areas?: PolicyArea[]; kinds?: RequirementKind[] } =>
  isKind(subject) ? { kinds: [subject] } : { areas: [subject] }

/** The name of a subject. */
export const subjectName = (t: TFunction, subject: RuleSubject): string =>
  isKind(subject) ? t(`requirement.${subject}`) : t(`rules.area.${subject}`)

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

/** The rules by subject; subjects without any are left out. */
export function bySubject<Rule extends Parameters<typeof subjectOf>[0]>(
  rules: Rule[],
): { subject: RuleSubject; rules: Rule[] }[] {
  return SUBJECTS.map((subject) => ({ subject, rules: rules.filter((rule) => subjectOf(rule) === subject) })).filter(
    ({ rules: members }) => members.length,
  )
}

/** Does a text hold every word of a search, whatever the case? */
export function holdsWords(text: string, search: string): boolean {
  const within = text.toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => within.includes(word))
}

/** The next version that has not begun; versions come newest first. */
export const upcomingOf = <Version extends { status: string }>(versions: Version[]): Version | null =>
  versions.findLast(({ status }) => status === 'UPCOMING') ?? null
