import { useTranslation } from 'react-i18next'
import type { PerformanceTodayQuery, PerformanceWindowsQuery } from '../../generated/performance'
import { formatMonth } from '../../lib/format'
import { subjectOf, type Task } from './today'

/** Says a task in one sentence. */
export function useTaskTitle(
  me: NonNullable<PerformanceTodayQuery['me']>,
  windows: PerformanceWindowsQuery['performanceWindows'],
): (task: Task) => string {
  const { t, i18n } = useTranslation()
  return (task) => {
    const of = subjectOf(task, me, windows)
    const subject = of && ('month' in of ? formatMonth(of.month, i18n.language) : of.period)
    return t(`performance.task.${task.kind}`, {
      subject: subject ?? t('performance.today.lastMonth'),
      count: task.count,
    })
  }
}
