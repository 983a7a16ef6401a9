import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Async } from '../../components/Async'
import { ForSignedIn } from '../../components/ForSignedIn'
import { Message } from '../../components/Message'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { useObjectionCaseQuery } from '../../generated/objection'
import { type TeamTasksQuery, useTeamTasksQuery } from '../../generated/team-tasks'
import { formatDay } from '../../lib/format'
import { CalibrationChanges } from '../evaluation/CalibrationChanges'
import { PaperButton } from '../document/PaperButton'
import { taskOf } from '../team-performance/team-tasks'
import { DecideForm } from './DecideForm'
import { DecisionTerm } from './DecisionTerm'
import { ObjectedResult } from './ObjectedResult'
import { ObjectionFacts } from './ObjectionFacts'
import { StatementForm } from './StatementForm'

/** Null for an officer who is no employee. */
type Me = TeamTasksQuery['me']

/** One objection, for the person, the assessor who answers it, and the superior of the assessor who decides. */
export default function ObjectionPage() {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle text={t('objection.page')} />
      <ForSignedIn>
        <SignedIn />
      </ForSignedIn>
    </>
  )
}

/** The address names the objection, or the evaluation that it is about. */
function SignedIn() {
  const { id = '' } = useParams()
  const answer = useTeamTasksQuery({ fetchPolicy: 'cache-and-network' })
  return (
    <Async answer={answer} select={(data) => data} level={1} lines={8} partialNotice={false}>
      {({ me }) => <Case id={id} me={me} onChanged={() => answer.refetch()} />}
    </Async>
  )
}

interface CaseProps {
  id: string
  me: Me
  onChanged: () => unknown
}

function Case({ id, me, onChanged }: CaseProps) {
  const answer = useObjectionCaseQuery({ variables: { id }, fetchPolicy: 'cache-and-network' })
  const { data, error } = answer
  const reload = () => Promise.all([answer.refetch(), onChanged()])
  if (data && data.objectedEvaluation === null && !error) return <NotFound />
  return (
    <Async answer={answer} select={({ objectedEvaluation }) => objectedEvaluation} level={1} lines={8}>
      {(evaluation) =>
        evaluation.objection ? (
          <Heard evaluation={{ ...evaluation, objection: evaluation.objection }} me={me} reload={reload} />
        ) : (
          <NotFound />
        )
      }
    </Async>
  )
}

function NotFound() {
  const { t } = useTranslation()
  return (
    <Message title={t('objection.noneTitle')} text={t('objection.none')} level={1}>
      <Link className="btn ghost" to="/">
        {t('state.back')}
      </Link>
    </Message>
  )
}

interface HeardProps {
  evaluation: Parameters<typeof DecideForm>[0]['evaluation']
  me: Me
  reload: () => unknown
}

function Heard({ evaluation, me, reload }: HeardProps) {
  const { t, i18n } = useTranslation()
  const { objection, period, predicate, assessor } = evaluation
  const { employee, status, decision, decisionTerm, dueOn } = objection
  const decides = taskOf(me?.teamTasks ?? null, objection.id)?.kind === 'OBJECTION_TO_DECIDE'
  const states = status === 'FILED' && me !== null && assessor?.id === me.id
  const waits = status !== 'DECIDED' && !decides && !states
  const [change] = evaluation.calibrations
  const decider = decides ? me?.id : objection.decider?.id
  const proposer = decider && change?.proposer?.id === decider ? change.proposer : null
  const words = predicate ? t(`kinerja.predicate.${predicate}`) : '–'
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">{t('objection.of', { name: employee?.name ?? '', period: period.label })}</p>
        <h1>
          {status === 'DECIDED'
            ? t(decision === 'CHANGED' ? 'objection.titleCHANGED' : 'objection.titleCONFIRMED', { predicate: words })
            : t(decisionTerm?.isOverdue ? 'objection.titleLATE' : `objection.title${status}`)}
        </h1>
        <p className="lede">
          {status === 'DECIDED'
            ? t('objection.isFinal')
            : t(decisionTerm?.isOverdue ? 'objection.wasDueOn' : 'objection.dueOn', {
                date: formatDay(dueOn, i18n.language),
              })}
        </p>
        <div className="page-acts">
          <PageActions title={t('objection.page')} />
          {status === 'DECIDED' && <PaperButton kind="OBJECTION_DECISION" id={objection.id} />}
        </div>
      </header>
      <div className="cols">
        <div className="stack">
          <section aria-labelledby="process">
            <h2 id="process">{t('objection.process')}</h2>
            <ObjectionFacts objection={objection} />
          </section>
          {states && (
            <section className="no-print" aria-labelledby="say">
              <h2 id="say">{t('objection.statement')}</h2>
              <StatementForm objection={objection} onConflict={reload} />
            </section>
          )}
          {decides && (
            <section className="no-print" aria-labelledby="decide">
              <h2 id="decide">{t('objection.decide')}</h2>
              <DecideForm evaluation={evaluation} onDecided={reload} onConflict={reload} />
            </section>
          )}
          {waits && <p className="muted no-print">{t('objection.waits')}</p>}
        </div>
        <aside className="stack">
          {decisionTerm && <DecisionTerm term={decisionTerm} />}
          <ObjectedResult evaluation={evaluation} />
          <CalibrationChanges changes={evaluation.calibrations} />
          {proposer && (
            <p className="fine">{t('kinerja.calibration.proposerDecides', { name: proposer.name ?? '–' })}</p>
          )}
        </aside>
      </div>
    </>
  )
}
