import type { PerformanceTodayQuery, PerformanceWindowsQuery } from '../../generated/performance'
import { isHandedOver, isWorkedBy } from './plan-status'

type Me = NonNullable<PerformanceTodayQuery['me']>
type Plan = NonNullable<Me['performancePlan']>
/** Something that waits for the person. */
export type Task = NonNullable<Me['ownTasks']>[number]

type Window = PerformanceWindowsQuery['performanceWindows'][number]

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

/** What a task is about: the name of a period, or the first day of a month; null where it needs no name. */
export function subjectOf(
  { kind, link, dueOn }: Task,
  { performancePlan }: Me,
  windows: Window[],
): { period: string } | { month: string } | null {
  const evaluation = performancePlan?.evaluations.find(({ id }) => link.endsWith(`/${id}`))
  if (evaluation) return { period: evaluation.period.label }
  if (kind !== 'PROGRESS_OF_MONTH') return null
  const entry = windows.find((window) => window.kind === 'ENTRY' && window.closesOn === dueOn)
  return entry ? { month: entry.month } : null
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
