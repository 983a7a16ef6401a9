import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Async } from '../../components/Async'
import { ForSignedIn } from '../../components/ForSignedIn'
import { ErrorMessage } from '../../components/Message'
import { Meter } from '../../components/Meter'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { type TeamMemberQuery, useTeamMemberQuery } from '../../generated/member'
import { formatNumber, today } from '../../lib/format'
import { fullName } from '../../lib/position-name'
import { MemberDialogues } from '../dialogue/MemberDialogues'
import { PaperButton } from '../document/PaperButton'
import { memberImprovementPath } from '../improvement/paths'
import { MemberPanels } from '../input-360/MemberPanels'
import { isWorkedBy } from '../performance/plan-status'
import { deciderOf } from '../superior-dispute/decider'
import { WindowLine } from '../performance/WindowLine'
import { EvaluationList } from './EvaluationList'
import { FeedbackGiven } from './FeedbackGiven'
import { TEAM } from './paths'
import { AnnexView } from '../performance-plan/AnnexView'
import { PlanDecision } from './PlanDecision'
import { BehaviourList, WorkResultList } from './PlanLists'
import { ReportList } from './ReportList'
import './team-performance.css'

export type Member = NonNullable<TeamMemberQuery['employee']>
export type MemberPlan = NonNullable<Member['performancePlan']>

/** One subordinate: the plan with its decision, what was reported, feedback, evaluations and learning hours. */
export default function MemberPage() {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle text={t('teamPerformance.member.page')} />
      <ForSignedIn>
        <Loaded />
      </ForSignedIn>
    </>
  )
}

function Loaded() {
  const { t } = useTranslation()
  const { employeeId: id = '' } = useParams()
  const year = Number(today().slice(0, 4))
  const answer = useTeamMemberQuery({ variables: { id, year }, fetchPolicy: 'cache-and-network' })
  const { data, error } = answer
  return (
    <>
      <p className="eyebrow no-print">
        <Link to={TEAM}>{t('teamPerformance.page')}</Link>
      </p>
      {data?.employee && !data.employee.performancePlan && error ? (
        <ErrorMessage error={error} level={1} />
      ) : (
        <Async answer={answer} select={({ employee }) => employee} level={1} lines={8}>
          {(member) => (
            <Person key={id} me={data?.me?.id} member={member} year={year} reload={() => answer.refetch()} />
          )}
        </Async>
      )}
    </>
  )
}

interface PersonProps {
  me: string | undefined
  member: Member
  year: number
  reload: () => unknown
}

function Person({ me, member, year, reload }: PersonProps) {
  const { t } = useTranslation()
  const { name, position, unit, performancePlan: plan, learningHours } = member
  const isSuperior = me !== undefined && deciderOf(member) === me
  const decides = isSuperior && (plan?.status === 'SUBMITTED' || plan?.status === 'REVISION_REQUESTED')
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          {[position ? fullName(position) : t('teamPerformance.noPosition'), unit?.name].filter(Boolean).join(', ')}
        </p>
        <h1>
          {decides
            ? t(`teamPerformance.member.${plan.status === 'SUBMITTED' ? 'decide' : 'revision'}`, { name })
            : name}
        </h1>
        <p className="lede">
          {plan
            ? t('teamPerformance.member.plan', { year, state: t(`kinerja.plan.${plan.status}`) })
            : t('teamPerformance.member.noPlan', { year })}
        </p>
        <WindowLine />
        <p className="no-print">
          <Link to={memberImprovementPath(member.id)}>{t('teamPerformance.improvement')}</Link>
        </p>
        <div className="page-acts">
          <PageActions title={t('teamPerformance.member.page')} />
          {plan && isWorkedBy(plan.status) && <PaperButton kind="PLAN" id={plan.id} />}
        </div>
      </header>
      {plan && (
        <div className="cols">
          <div className="stack">
            <WorkResultList plan={plan} />
            <AnnexView annex={plan.annex} />
            {decides && <PlanDecision plan={plan} onConflict={reload} />}
            <FeedbackGiven member={member} plan={plan} me={me} year={year} reload={reload} />
            {isWorkedBy(plan.status) && (
              <>
                <MemberDialogues employee={member.id} year={year} me={me} records={isSuperior} />
                <MemberPanels employee={member.id} year={year} />
              </>
            )}
            <ReportList plan={plan} />
          </div>
          <aside className="stack">
            {learningHours && <Learning {...learningHours} />}
            <EvaluationList employee={member.id} evaluations={plan.evaluations} />
            <BehaviourList plan={plan} />
          </aside>
        </div>
      )}
    </>
  )
}

/** The learning hours of the year beside what the law asks for. */
function Learning({ completed, required, explanation }: NonNullable<Member['learningHours']>) {
  const { t, i18n } = useTranslation()
  const number = (hours: number) => formatNumber(hours, i18n.language)
  return (
    <section className="card pad" aria-labelledby="learning">
      <h2 id="learning">{t('teamPerformance.member.learning')}</h2>
      {required !== null && (
        <Meter
          value={completed}
          max={required}
          label={t('teamPerformance.member.learning')}
          text={t('teamPerformance.member.hours', { completed: number(completed), required: number(required) })}
        />
      )}
      <p className="fine">{explanation}</p>
    </section>
  )
}
