import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ShowMore } from '../../components/ShowMore'
import { formatDay, today } from '../../lib/format'
import { memberPath, ratingPath } from './paths'
import { subjectOf, type TeamTask } from './team-tasks'
import { useTaskName } from './use-task-name'

/** What waits for the superior, what is due first on top, each leading to where it is done. */
export function TaskList({ tasks }: { tasks: TeamTask[] }) {
  const { t, i18n } = useTranslation()
  const nameOf = useTaskName()
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t('teamPerformance.inbox.waiting')}</h2>
      <ShowMore items={tasks} initial={5}>
        {(visible) => (
          <ol className="card rows">
            {visible.map((task) => (
              <li key={`${task.kind} ${task.link}`}>
                <Link className="row" to={pageOf(task)}>
                  <span className="row-title">{nameOf(task)}</span>
                  <span className="fine">
                    {task.dueOn
                      ? t(task.dueOn < today() ? 'teamPerformance.inbox.overdue' : 'teamPerformance.inbox.due', {
                          date: formatDay(task.dueOn, i18n.language),
                        })
                      : t('teamPerformance.inbox.noDue')}
                  </span>
                </Link>
              </li>
            ))}
          </ol>
        )}
      </ShowMore>
    </section>
  )
}

/** The page of a task, with whose it is: so that it is found again once nothing waits there any more. */
function pageOf(task: TeamTask): string {
  const employee = task.employee?.id
  if (!employee) return task.link
  switch (task.kind) {
    case 'EVALUATION_TO_RATE':
    case 'EVALUATION_TO_ISSUE':
      return ratingPath(subjectOf(task), employee)
    case 'PLAN_TO_DECIDE':
    case 'REVISION_TO_DECIDE':
      return memberPath(employee)
    case 'OBJECTION_TO_ANSWER':
    case 'OBJECTION_TO_DECIDE':
    case 'CALIBRATION_TO_ANSWER':
    case 'CASCADE_REQUESTED':
    case 'IMPROVEMENT_COMMENTED':
    case 'IMPROVEMENT_REVIEW_DUE':
    case 'IMPROVEMENT_STEP_TO_CONFIRM':
    case 'IMPROVEMENT_TO_CONCLUDE':
      return task.link
  }
}
