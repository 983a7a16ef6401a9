import { useTranslation } from 'react-i18next'
import type { TeamTask } from './team-tasks'

/** What a task is called, with whom it is about. */
export function useTaskName(): (task: TeamTask) => string {
  const { t } = useTranslation()
  return ({ kind, employee }) => t(`teamPerformance.task.${kind}`, { name: employee?.name ?? '–' })
}
