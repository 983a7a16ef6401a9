import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Async } from '../../components/Async'
import { Message } from '../../components/Message'
import { PageTitle } from '../../components/PageTitle'
import {
  type EvaluatedPlanFragment,
  type MyEvaluationQuery,
  type OwnEvaluationFragment,
  useMyEvaluationQuery,
} from '../../generated/my-evaluations'
import { today } from '../../lib/format'
import { CompetencyChanges } from '../competency-change/CompetencyChanges'
import { CalibrationChanges } from '../evaluation/CalibrationChanges'
import { PaperButton } from '../document/PaperButton'
import { NoEmployee } from '../my-path/NoEmployee'
import { EVALUATIONS, evaluationPath, objectionPath } from '../performance/paths'
import { isHandedOver } from '../performance/plan-status'
import { ChangeTrail } from '../team-performance/ChangeTrail'
import '../team-performance/team-performance.css'
import { CreditCard } from './CreditCard'
import { MatrixSection } from './MatrixSection'
import { ObjectForm } from './ObjectForm'
import './own-evaluation.css'
import { OwnViews } from './OwnViews'
import { SelfViewForm } from './SelfViewForm'

type Me = NonNullable<MyEvaluationQuery['me']>

/** One own evaluation: both views, what they come to and why, the credit points, and the way to object. */
export default function OwnEvaluationPage() {
  const { t } = useTranslation()
  const year = Number(today().slice(0, 4))
  const answer = useMyEvaluationQuery({ variables: { year, yearBefore: year - 1 }, fetchPolicy: 'cache-and-network' })
  const { data, error } = answer
  return (
    <>
      <PageTitle text={t('performance.evaluation.page')} />
      {data && data.me === null && !error ? (
        <NoEmployee />
      ) : (
        <Async answer={answer} select={({ me }) => me} level={1} lines={8}>
          {(me) => <Found me={me} reload={answer.refetch} />}
        </Async>
      )}
    </>
  )
}

function Found({ me, reload }: { me: Me; reload: () => Promise<unknown> }) {
  const { t } = useTranslation()
  const { id } = useParams()
  const plan = [me.performancePlan, me.planBefore].find((it) => it?.evaluations.some((each) => each.id === id))
  const evaluation = plan?.evaluations.find((each) => each.id === id)
  if (!plan || !evaluation) {
    return (
      <Message title={t('performance.evaluation.notFoundTitle')} text={t('performance.evaluation.notFound')} level={1}>
        <Link className="btn" to={EVALUATIONS}>
          {t('performance.evaluation.back')}
        </Link>
      </Message>
    )
  }
  return <OwnEvaluation me={me} plan={plan} evaluation={evaluation} reload={reload} />
}

interface OwnEvaluationProps {
  me: Me
  plan: EvaluatedPlanFragment
  evaluation: OwnEvaluationFragment
  reload: () => Promise<unknown>
}

function OwnEvaluation({ me, plan, evaluation, reload }: OwnEvaluationProps) {
  const { t } = useTranslation()
  const { id, status, predicate, period, returnReason, explanation, objection, objectionUntil } = evaluation
  const canWrite = me.ownTasks?.some(({ kind, link }) => kind.startsWith('SELF_VIEW') && link === evaluationPath(id))
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={EVALUATIONS}>{t('performance.evaluation.back')}</Link>
        </p>
        <h1>
          {canWrite
            ? t(status === 'RETURNED' ? 'performance.task.SELF_VIEW_RETURNED' : 'performance.task.SELF_VIEW_TO_WRITE', {
                subject: period.label,
              })
            : predicate
              ? t('performance.evaluation.titleResult', {
                  period: period.label,
                  predicate: t(`kinerja.predicate.${predicate}`),
                })
              : t('performance.evaluation.titleState', {
                  period: period.label,
                  state: t(`kinerja.evaluation.${status}`),
                })}
        </h1>
        <p className="lede">
          {t(canWrite ? 'performance.evaluation.self.help' : `performance.evaluation.help.${status}`)}
        </p>
        {status === 'RETURNED' && returnReason && (
          <p className="returned">
            <strong>{t('performance.reason')}</strong> {returnReason}
          </p>
        )}
        <div className="page-actions">
          {objection && (
            <Link className="btn ghost" to={objectionPath(id)}>
              {t('performance.evaluation.object.see')}
            </Link>
          )}
          <button type="button" className="btn quiet" onClick={() => print()}>
            {t('share.print')}
          </button>
          {isHandedOver(status) && <PaperButton kind="EVALUATION" id={id} />}
        </div>
      </header>
      <div className="cols">
        <div className="stack">
          {canWrite ? (
            <SelfViewForm key={id} evaluation={evaluation} reload={reload} />
          ) : (
            <OwnViews plan={plan} evaluation={evaluation} />
          )}
          <MatrixSection evaluation={evaluation} explanation={explanation} />
          <CompetencyChanges employee={me.id} period={period} />
        </div>
        <aside className="stack">
          {objectionUntil && <ObjectForm evaluation={evaluation} until={objectionUntil} />}
          {isHandedOver(status) && <CreditCard evaluation={evaluation} account={me.creditPoints} />}
          <CalibrationChanges changes={evaluation.calibrations} />
          <ChangeTrail history={evaluation.history} />
        </aside>
      </div>
    </>
  )
}
