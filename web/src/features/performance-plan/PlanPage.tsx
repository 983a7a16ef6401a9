import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Async } from '../../components/Async'
import { PageTitle } from '../../components/PageTitle'
import { type MyPlanQuery, useMyPlanQuery } from '../../generated/my-plan'
import { formatDay, today } from '../../lib/format'
import { PaperButton } from '../document/PaperButton'
import { NoEmployee } from '../my-path/NoEmployee'
import { isEdited } from '../performance/plan-status'
import { MATRIX } from '../team-performance/paths'
import './plan.css'
import { PlanEditor } from './PlanEditor'
import { PlanView } from './PlanView'
import { RevisionForm } from './RevisionForm'

/** Whose plan it is, with what it can be linked to. */
export type Planning = NonNullable<MyPlanQuery['me']>

/** The own plan of the year: to be written while it is a draft, to be read from then on. */
export default function PlanPage() {
  const { t } = useTranslation()
  const year = Number(today().slice(0, 4))
  const answer = useMyPlanQuery({ variables: { year, yearBefore: year - 1 }, fetchPolicy: 'cache-and-network' })
  const { data, error } = answer
  return (
    <>
      <PageTitle text={t('performance.plan.page', { year })} />
      {data && data.me === null && !error ? (
        <NoEmployee />
      ) : (
        <Async answer={answer} select={({ me }) => me} level={1} lines={8}>
          {(me) => <Plan me={me} year={year} reload={answer.refetch} />}
        </Async>
      )}
    </>
  )
}

function Plan({ me, year, reload }: { me: Planning; year: number; reload: () => Promise<unknown> }) {
  const { t, i18n } = useTranslation()
  const plan = me.performancePlan
  const status = plan?.status ?? 'NONE'
  const superior = plan?.appraiser?.name ?? me.supervisor?.name
  const day = (on: string) => formatDay(on, i18n.language)
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">{t('performance.plan.page', { year })}</p>
        <h1>{t(`performance.plan.title.${status}`)}</h1>
        <p className="lede">
          {t(`performance.plan.lede.${status}`, { superior: superior ?? t('performance.plan.yourSuperior') })}
        </p>
        {plan && (
          <p className="fine">
            {t('performance.plan.period', { from: day(plan.period.startsOn), to: day(plan.period.endsOn) })}
          </p>
        )}
        {plan?.reason && (
          <p className="returned">
            <strong>{t('performance.reason')}</strong> {plan.reason}
          </p>
        )}
        {plan && !!me.team?.totalCount && (
          <p className="no-print">
            <Link to={MATRIX}>{t('performance.plan.matrix')}</Link>
          </p>
        )}
        {plan && !isEdited(plan.status) && (
          <div className="page-actions">
            <button type="button" className="btn quiet" onClick={() => print()}>
              {t('share.print')}
            </button>
            <PaperButton kind="PLAN" id={plan.id} />
          </div>
        )}
      </header>
      {plan && !isEdited(plan.status) ? (
        <>
          <PlanView plan={plan} />
          {plan.status === 'APPROVED' && <RevisionForm plan={plan} reload={reload} />}
        </>
      ) : (
        <>
          <PlanEditor key={me.id} me={me} plan={plan} year={year} reload={reload} />
          {plan && (
            <div className="on-paper">
              <PlanView plan={plan} />
            </div>
          )}
        </>
      )}
    </>
  )
}
