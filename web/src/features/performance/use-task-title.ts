import { useTranslation } from 'react-i18next'
import { formatMonth } from '../../lib/format'
import type { Task } from './today'

/** Says a task in one sentence. */
export function useTaskTitle(): (task: Task) => string {
  const { t, i18n } = useTranslation()
  return ({ kind, subject = '', count = 0 }) =>
    t(`performance.task.${kind}`, {
      subject: kind === 'REPORT_MONTH' ? formatMonth(subject, i18n.language) : subject,
      count,
    })
}
