import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Async } from '../../components/Async'
import { PageTitle } from '../../components/PageTitle'
import {
  type PerformanceTodayQuery,
  usePerformanceTodayQuery,
  usePerformanceWindowsQuery,
} from '../../generated/performance'
import { today } from '../../lib/format'
import { NoEmployee } from '../my-path/NoEmployee'
import { CyclePath } from './CyclePath'
import { DueDay } from './DueDay'
import { PROGRESS } from './paths'
import { isWorkedBy } from './plan-status'
import { lastOfMonth, mondayOf, reportsBetween, type Task, tasksOf } from './today'
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
  const { t } = useTranslation()
  const { data } = usePerformanceWindowsQuery({ variables: { agency: me.agency?.code ?? '' }, skip: !me.agency })
  const windows = data?.performanceWindows ?? []
  const [first, ...rest] = tasksOf(me, windows, today())
  const titleOf = useTaskTitle()
  const plan = me.performancePlan
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">{t('performance.page')}</p>
        <h1>{first ? titleOf(first) : t('performance.today.nothing')}</h1>
        <p className="lede">
          {first ? <DueDay day={first.dueOn} none={t(`performance.taskHelp.${first.kind}`)} /> : <Idle me={me} />}
        </p>
        <div className="actions">
          {first && (
            <Link className="btn" to={first.to}>
              {t(`performance.taskAct.${first.kind}`)}
            </Link>
          )}
          {plan && isWorkedBy(plan.status) && first?.to !== PROGRESS && (
            <Link className={first ? 'btn ghost' : 'btn'} to={PROGRESS}>
              {t('performance.today.report')}
            </Link>
          )}
        </div>
      </header>
      <div className="cols">
        <div className="stack">
          {rest.length > 0 && <OtherTasks tasks={rest} />}
          <CyclePath me={me} />
        </div>
        <aside className="stack">
          {plan && isWorkedBy(plan.status) && <Reports plan={plan} />}
          {windows.length > 0 && <WindowList windows={windows} />}
        </aside>
      </div>
    </>
  )
}

function Idle({ me: { performancePlan: plan } }: { me: Me }) {
  const { t } = useTranslation()
  return plan?.status === 'SUBMITTED' ? t('performance.today.planWaits') : t('performance.today.idle')
}

function OtherTasks({ tasks }: { tasks: Task[] }) {
  const { t } = useTranslation()
  const titleOf = useTaskTitle()
  return (
    <section aria-labelledby="also">
      <h2 id="also">{t('performance.today.also')}</h2>
      <ul className="card rows">
        {tasks.map((task) => (
          <li key={`${task.kind} ${task.to}`}>
            <Link className="row" to={task.to}>
              <span className="row-title">{titleOf(task)}</span>
              <span className="fine">
                <DueDay day={task.dueOn} />
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
