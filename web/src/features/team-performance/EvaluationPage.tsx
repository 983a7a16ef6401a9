import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { Async } from '../../components/Async'
import { ForSignedIn } from '../../components/ForSignedIn'
import { FailureMessage } from '../../components/Message'
import { PageTitle } from '../../components/PageTitle'
import { useEvaluationScreenQuery } from '../../generated/evaluation-screen'
import { useTeamPlanIdsQuery, useTeamTasksQuery } from '../../generated/team-tasks'
import { EvaluationScreen } from './EvaluationScreen'
import { yearOfEvaluation } from './rating-draft'
import './team-performance.css'
import { TEAM } from './paths'
import { taskOf } from './team-tasks'

/** One evaluation as the superior sees it: both views side by side, what they rest on, and what they come to. */
export default function EvaluationPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const year = yearOfEvaluation(id)
  return (
    <>
      <PageTitle text={t('teamPerformance.evaluation.page')} />
      <ForSignedIn>
        {year === null ? <FailureMessage failure="missing" level={1} /> : <Whose key={id} id={id} year={year} />}
      </ForSignedIn>
    </>
  )
}

/** Whose it is stands in the address; else it is looked up in what waits, and in the team. */
function Whose({ id, year }: { id: string; year: number }) {
  const [search] = useSearchParams()
  const named = search.get('pegawai')
  const tasks = useTeamTasksQuery({ skip: named !== null })
  const waiting = taskOf(tasks.data?.me?.teamTasks ?? null, id)?.employee?.id
  const team = useTeamPlanIdsQuery({
    variables: { year },
    skip: named !== null || tasks.loading || waiting !== undefined,
    fetchPolicy: 'network-only',
  })
  const member = team.data?.me?.team?.edges.find(({ node }) => id.startsWith(`${node.performancePlan?.id}.`))
  const employee = named ?? waiting ?? member?.node.id
  if (employee) return <Loaded id={id} employee={employee} year={year} />
  return (
    <Async answer={tasks.data ? team : tasks} select={() => null} level={1} lines={8}>
      {() => null}
    </Async>
  )
}

function Loaded({ id, employee, year }: { id: string; employee: string; year: number }) {
  const { t } = useTranslation()
  const answer = useEvaluationScreenQuery({ variables: { employee, year }, fetchPolicy: 'cache-and-network' })
  const select = ({ me, employee: person }: NonNullable<typeof answer.data>) => {
    const plan = person?.performancePlan
    const evaluation = plan?.evaluations.find((it) => it.id === id)
    return person && plan && evaluation ? { me, person, plan, evaluation } : null
  }
  return (
    <>
      <p className="eyebrow no-print">
        <Link to={TEAM}>{t('teamPerformance.page')}</Link>
      </p>
      <Async answer={answer} select={select} level={1} lines={8}>
        {(found) => <EvaluationScreen {...found} reload={() => answer.refetch()} />}
      </Async>
    </>
  )
}
