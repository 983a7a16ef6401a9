import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { Async } from '../../components/Async'
import { ForSignedIn } from '../../components/ForSignedIn'
import { Message } from '../../components/Message'
import { PageTitle } from '../../components/PageTitle'
import { type ViewerQuery, useViewerQuery } from '../../generated/account'
import { usePerformanceWindowsQuery } from '../../generated/performance'
import { useTeamProgressQuery } from '../../generated/team-inbox'
import { useRemindedFeedbackQuery, useTeamTasksQuery } from '../../generated/team-tasks'
import { formatDay, today } from '../../lib/format'
import { CALIBRATIONS } from '../calibration/paths'
import { NoEmployee } from '../my-path/NoEmployee'
import { WindowLine } from '../performance/WindowLine'
import { countsOf, MONTH_STATES } from './inbox'
import { MATRIX } from './paths'
import { PlanBoard } from './PlanBoard'
import { ProgressBoard } from './ProgressBoard'
import { RemindedFeedback } from './RemindedFeedback'
import { TaskList } from './TaskList'
import './team-performance.css'
import { useTaskName } from './use-task-name'

type Me = NonNullable<ViewerQuery['me']>

/** What waits for the superior, and how far the team is with its progress and its plans. */
export default function TeamInboxPage() {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle text={t('teamPerformance.page')} />
      <ForSignedIn>
        <SignedIn />
      </ForSignedIn>
    </>
  )
}

function SignedIn() {
  const { t } = useTranslation()
  const answer = useViewerQuery()
  const { data, error } = answer
  if (data && data.me === null && !error) return <NoEmployee />
  return (
    <Async answer={answer} select={({ me }) => me} level={1} lines={8} partialNotice={false}>
      {(me) =>
        me.team?.totalCount ? (
          <Inbox me={me} agency={data?.viewer?.agencies[0]?.code} />
        ) : (
          <Message title={t('team.noneTitle')} text={t('team.none')} level={1}>
            <Link className="btn" to="/kinerja">
              {t('nav.performance')}
            </Link>
          </Message>
        )
      }
    </Async>
  )
}

function Inbox({ me, agency }: { me: Me; agency: string | undefined }) {
  const { t, i18n } = useTranslation()
  const [search] = useSearchParams()
  const answer = useTeamTasksQuery({ fetchPolicy: 'cache-and-network' })
  const windows = usePerformanceWindowsQuery({ variables: { agency: agency ?? '' }, skip: !agency })
  const reminded = useRemindedFeedbackQuery({ fetchPolicy: 'cache-and-network' })
  const nameOf = useTaskName()
  const tasks = answer.data?.me?.teamTasks ?? []
  const [first] = tasks
  const known = windows.data?.performanceWindows ?? []
  const open = known.find(({ isOpen }) => isOpen) ?? known[0]
  const month = open?.month ?? `${today().slice(0, 7)}-01`
  const reports = useTeamProgressQuery({ variables: { month, states: MONTH_STATES.diajukan }, skip: windows.loading })
  const reporters = countsOf(reports.data?.me?.teamProgress?.states ?? []).diajukan
  const duties = reminded.data?.me?.remindedFeedbackDuties ?? []
  const waiting = tasks.length + duties.length
  const waits = waiting > 0 ? 'waits' : reporters > 0 ? 'reportsWait' : 'nothing'
  const showsPlans = search.get('lihat') === 'rencana'
  function reload(): void {
    void answer.refetch()
    void reminded.refetch()
  }
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">{t('teamPerformance.page')}</p>
        <h1>
          {answer.data
            ? t(`teamPerformance.inbox.${waits}`, { count: waiting || reporters })
            : t('teamPerformance.page')}
        </h1>
        <p className="lede">
          {first
            ? first.dueOn
              ? t(first.dueOn < today() ? 'teamPerformance.inbox.firstLate' : 'teamPerformance.inbox.firstDue', {
                  task: nameOf(first),
                  date: formatDay(first.dueOn, i18n.language),
                })
              : t('teamPerformance.inbox.first', { task: nameOf(first) })
            : t(duties.length > 0 ? 'teamPerformance.owed.lede' : 'teamPerformance.inbox.nothingHelp', {
                count: me.team?.totalCount ?? 0,
              })}
        </p>
        <WindowLine />
        <p>
          <Link to={MATRIX}>{t('teamPerformance.inbox.matrix')}</Link>
        </p>
        <p>
          <Link to={CALIBRATIONS}>{t('teamPerformance.inbox.calibrations')}</Link>
        </p>
        <p>
          <Link to="/tim">{t('teamPerformance.inbox.goals')}</Link>
        </p>
      </header>
      <div className="stack">
        <RemindedFeedback duties={duties} />
        <Async answer={answer} select={(data) => data.me?.teamTasks} lines={3}>
          {(all) => all.length > 0 && <TaskList tasks={all} />}
        </Async>
        <section aria-labelledby="board">
          <div className="section-head">
            <h2 id="board">{t('teamPerformance.inbox.board')}</h2>
            <nav className="tabs no-print" aria-label={t('teamPerformance.inbox.view')}>
              <Link to="?" replace aria-current={showsPlans ? undefined : 'page'}>
                {t('teamPerformance.inbox.progress')}
              </Link>
              <Link to="?lihat=rencana" replace aria-current={showsPlans ? 'page' : undefined}>
                {t('teamPerformance.inbox.plans')}
              </Link>
            </nav>
          </div>
          {showsPlans ? (
            <PlanBoard year={Number(month.slice(0, 4))} onDecided={reload} />
          ) : (
            !windows.loading && <ProgressBoard monthNow={month} onDecided={reload} />
          )}
        </section>
      </div>
    </>
  )
}
