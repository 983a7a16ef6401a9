import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Async } from '../../components/Async'
import { PageTitle } from '../../components/PageTitle'
import {
  type PerformanceTodayQuery,
  usePerformanceTodayQuery,
  usePerformanceWindowsQuery,
} from '../../generated/performance'
import { formatDay, today } from '../../lib/format'
import { IMPROVEMENT } from '../improvement/paths'
import { NoEmployee } from '../my-path/NoEmployee'
import { CyclePath } from './CyclePath'
import { DueDay } from './DueDay'
import { PROGRESS } from './paths'
import { isWorkedBy } from './plan-status'
import { lastOfMonth, mondayOf, reportsBetween, type Task } from './today'
import { useTaskTitle } from './use-task-title'
import { WindowList } from './WindowList'

type Me = NonNullable<PerformanceTodayQuery['me']>

/** What to do now and until when; then the year as a path, and the windows of the agency. */
export default function TodayPage() {
  const { t } = useTranslation()
  const answer = usePerformanceTodayQuery({
    variables: { year: Number(today().slice(0, 4)) },
    fetchPolicy: 'cache-and-network',
  })
  const { data, error } = answer
  return (
    <>
      <PageTitle text={t('performance.page')} />
      {data && data.me === null && !error ? (
        <NoEmployee />
      ) : (
        <Async answer={answer} select={({ me }) => me} level={1} lines={8}>
          {(me) => <Today me={me} />}
        </Async>
      )}
    </>
  )
}

function Today({ me }: { me: Me }) {
  const { t, i18n } = useTranslation()
  const { data } = usePerformanceWindowsQuery({ variables: { agency: me.agency?.code ?? '' }, skip: !me.agency })
  const windows = data?.performanceWindows ?? []
  const [first, ...rest] = me.ownTasks ?? []
  const titleOf = useTaskTitle(me, windows)
  const plan = me.performancePlan
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">{t('performance.page')}</p>
        <h1>{first ? titleOf(first) : t('performance.today.nothing')}</h1>
        <p className="lede">
          {first ? <DueDay day={first.dueOn} none={t(`performance.taskHelp.${first.kind}`)} /> : <Idle me={me} />}
          {first?.remindedOn && ' '}
          {first?.remindedOn && t(remindedWords(first), { date: formatDay(first.remindedOn, i18n.language) })}
        </p>
        <div className="actions">
          {first && (
            <Link className="btn" to={first.link}>
              {t(`performance.taskAct.${first.kind}`)}
            </Link>
          )}
          {plan && isWorkedBy(plan.status) && first?.link !== PROGRESS && (
            <Link className={first ? 'btn ghost' : 'btn'} to={PROGRESS}>
              {t('performance.today.report')}
            </Link>
          )}
        </div>
      </header>
      <div className="cols">
        <div className="stack">
          {rest.length > 0 && <OtherTasks tasks={rest} titleOf={titleOf} />}
          <CyclePath me={me} />
        </div>
        <aside className="stack">
          {plan && isWorkedBy(plan.status) && <Reports plan={plan} />}
          {me.improvementPlans?.nodes.length ? (
            <p>
              <Link to={IMPROVEMENT}>{t('performance.today.improvement')}</Link>
            </p>
          ) : null}
          {windows.length > 0 && <WindowList windows={windows} />}
        </aside>
      </div>
    </>
  )
}

/** Of feedback that a superior owes, HR reminds. */
const remindedWords = ({ kind }: Task) =>
  kind === 'FEEDBACK_OWED' ? 'performance.today.remindedByHr' : 'performance.today.reminded'

function Idle({ me: { performancePlan: plan } }: { me: Me }) {
  const { t } = useTranslation()
  return plan?.status === 'SUBMITTED' ? t('performance.today.planWaits') : t('performance.today.idle')
}

function OtherTasks({ tasks, titleOf }: { tasks: Task[]; titleOf: (task: Task) => string }) {
  const { t, i18n } = useTranslation()
  return (
    <section aria-labelledby="also">
      <h2 id="also">{t('performance.today.also')}</h2>
      <ul className="card rows">
        {tasks.map((task) => (
          <li key={`${task.kind} ${task.link} ${task.dueOn}`}>
            <Link className="row" to={task.link}>
              <span className="row-title">{titleOf(task)}</span>
              <span className="fine">
                <DueDay day={task.dueOn} />{' '}
                {task.remindedOn && t(remindedWords(task), { date: formatDay(task.remindedOn, i18n.language) })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Reports({ plan }: { plan: NonNullable<Me['performancePlan']> }) {
  const { t } = useTranslation()
  const now = today()
  const month = `${now.slice(0, 7)}-01`
  return (
    <section className="card pad" aria-labelledby="reports">
      <h2 id="reports">{t('performance.today.reports')}</h2>
      <dl className="facts">
        <div>
          <dt>{t('performance.today.thisWeek')}</dt>
          <dd>{t('performance.reportCount', { count: reportsBetween(plan, mondayOf(now), now) })}</dd>
        </div>
        <div>
          <dt>{t('performance.today.thisMonth')}</dt>
          <dd>{t('performance.reportCount', { count: reportsBetween(plan, month, lastOfMonth(month)) })}</dd>
        </div>
      </dl>
      <p>
        <Link className="btn ghost" to={PROGRESS}>
          {t('performance.today.report')}
        </Link>
      </p>
    </section>
  )
}
