import type { PerformanceTodayQuery, PerformanceWindowsQuery } from '../../generated/performance'
import { evaluationPath, FEEDBACK, objectionPath, PLAN, PROGRESS } from './paths'
import { isHandedOver, isWorkedBy } from './plan-status'

type Me = NonNullable<PerformanceTodayQuery['me']>
type Plan = NonNullable<Me['performancePlan']>
type Window = PerformanceWindowsQuery['performanceWindows'][number]

/** What waits for the person: the kind is a key of `performance.task` in the texts. */
export interface Task {
  kind:
    | 'WRITE_PLAN'
    | 'FINISH_PLAN'
    | 'CORRECT_PLAN'
    | 'CORRECT_EVALUATION'
    | 'SELF_VIEW'
    | 'REPORT_MONTH'
    | 'REPORT_WEEK'
    | 'ACKNOWLEDGE'
    | 'GIVE_FEEDBACK'
    | 'OBJECTION'
  /** Last day for it, in the agency's zone; null where no rule sets one. */
  dueOn: string | null
  to: string
  /** What it is about, such as the name of a month. */
  subject?: string
  count?: number
}

/** The part of the year that a node of the picture stands for. */
export type Stage = 'PLAN' | 'PROGRESS' | 'FEEDBACK' | 'EVALUATION' | 'DONE'

/** Where the year has come to. */
export interface StageState {
  stage: Stage
  state: 'done' | 'next' | 'ahead'
}

const DAY = 86_400_000

/** Whole days from one calendar day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY)

/** The Monday of the week that a day lies in. */
export function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

/** How many reports there are from one day to another, both included. */
export const reportsBetween = ({ workResults }: Pick<Plan, 'workResults'>, from: string, to: string): number =>
  workResults
    .flatMap(({ progress }) => progress.nodes)
    .filter(({ reportedOn }) => reportedOn >= from && reportedOn <= to).length

const windowOf = (windows: Window[], kind: Window['kind'], month: string): Window | undefined =>
  windows.find((window) => window.kind === kind && window.month.slice(0, 7) === month.slice(0, 7))

/** What waits for the person on a day; what is due first comes first. */
export function tasksOf({ performancePlan: plan, feedbackRequests }: Me, windows: Window[], today: string): Task[] {
  if (!plan) return [{ kind: 'WRITE_PLAN', dueOn: null, to: PLAN }]
  const unread = plan.feedback.nodes.filter(({ acknowledgedAt }) => acknowledgedAt === null).length
  const asked = feedbackRequests?.length ?? 0
  const tasks: Task[] = [
    ...planTasks(plan),
    ...plan.evaluations.flatMap((evaluation) => evaluationTasks(evaluation, windows, today)),
    ...(isWorkedBy(plan.status) ? reportTasks(plan, windows, today) : []),
    ...(unread ? [{ kind: 'ACKNOWLEDGE' as const, dueOn: null, to: FEEDBACK, count: unread }] : []),
    ...(asked ? [{ kind: 'GIVE_FEEDBACK' as const, dueOn: null, to: FEEDBACK, count: asked }] : []),
  ]
  return tasks.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
}

function planTasks({ status }: Plan): Task[] {
  if (status === 'RETURNED') return [{ kind: 'CORRECT_PLAN', dueOn: null, to: PLAN }]
  return status === 'DRAFT' ? [{ kind: 'FINISH_PLAN', dueOn: null, to: PLAN }] : []
}

function evaluationTasks(evaluation: Plan['evaluations'][number], windows: Window[], today: string): Task[] {
  const { id, status, period, objection } = evaluation
  const subject = period.label
  if (status === 'OBJECTED' && objection) {
    return [{ kind: 'OBJECTION', dueOn: objection.dueOn, to: objectionPath(id), subject }]
  }
  if (period.endsOn >= today) return []
  const entry = windowOf(windows, 'ENTRY', period.endsOn)
  const rating = windowOf(windows, 'RATING', period.endsOn)
  const correction = windowOf(windows, 'CORRECTION', period.endsOn)
  if (status === 'RETURNED') {
    const last = correction ?? rating
    return last ? [{ kind: 'CORRECT_EVALUATION', dueOn: last.closesOn, to: evaluationPath(id), subject }] : []
  }
  if (status !== 'NOT_STARTED' && status !== 'SELF_ASSESSMENT') return []
  const isOpen = entry?.isOpen || rating?.isOpen
  return isOpen && rating ? [{ kind: 'SELF_VIEW', dueOn: rating.closesOn, to: evaluationPath(id), subject }] : []
}

function reportTasks(plan: Plan, windows: Window[], today: string): Task[] {
  const entry = windows.find(({ kind, isOpen }) => kind === 'ENTRY' && isOpen)
  const monday = mondayOf(today)
  const isMonthEmpty = entry && reportsBetween(plan, entry.month, lastOfMonth(entry.month)) === 0
  if (entry && isMonthEmpty) {
    return [{ kind: 'REPORT_MONTH', dueOn: entry.closesOn, to: PROGRESS, subject: entry.month }]
  }
  return plan.period.endsOn >= today && reportsBetween(plan, monday, today) === 0
    ? [{ kind: 'REPORT_WEEK', dueOn: null, to: PROGRESS }]
    : []
}

/** The last day of the month that begins on a day. */
export function lastOfMonth(first: string): string {
  const [year, month] = first.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** The year as a path: what is behind the person, where one stands, what is ahead. */
export function cycleOf(plan: Me['performancePlan']): StageState[] {
  const isWorked = !!plan && isWorkedBy(plan.status)
  const evaluations = plan?.evaluations ?? []
  const year = evaluations.find(({ period }) => period.kind === 'YEAR')
  const isOver = !!year && isHandedOver(year.status)
  const states: Record<Stage, StageState['state']> = {
    PLAN: isWorked ? 'done' : 'next',
    PROGRESS: isOver ? 'done' : isWorked ? 'next' : 'ahead',
    FEEDBACK: isOver ? 'done' : isWorked && plan.feedback.totalCount > 0 ? 'next' : 'ahead',
    EVALUATION: isOver ? 'done' : evaluations.some(({ status }) => status !== 'NOT_STARTED') ? 'next' : 'ahead',
    DONE: year?.status === 'FINAL' ? 'done' : 'ahead',
  }
  return (Object.keys(states) as Stage[]).map((stage) => ({ stage, state: states[stage] }))
}
