import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Async } from '../../components/Async'
import { PageTitle } from '../../components/PageTitle'
import { type MyEvaluationsQuery, useMyEvaluationsQuery } from '../../generated/my-evaluations'
import { formatDay, today } from '../../lib/format'
import { NoEmployee } from '../my-path/NoEmployee'
import { NoPlan } from '../performance/NoPlan'
import { evaluationPath } from '../performance/paths'
import { isWorkedBy } from '../performance/plan-status'

type Me = NonNullable<MyEvaluationsQuery['me']>
type Evaluations = NonNullable<Me['performancePlan']>['evaluations']

/** The evaluations of the year, the newest first, and those of the year before. */
export default function EvaluationsPage() {
  const { t } = useTranslation()
  const year = Number(today().slice(0, 4))
  const answer = useMyEvaluationsQuery({
    variables: { year, yearBefore: year - 1 },
    fetchPolicy: 'cache-and-network',
  })
  const { data, error } = answer
  return (
    <>
      <PageTitle text={t('performance.evaluation.page')} />
      {data && data.me === null && !error ? (
        <NoEmployee />
      ) : (
        <Async answer={answer} select={({ me }) => me} level={1} lines={8}>
          {(me) => <Evaluations me={me} year={year} />}
        </Async>
      )}
    </>
  )
}

function Evaluations({ me: { performancePlan: plan, planBefore, ownTasks }, year }: { me: Me; year: number }) {
  const { t } = useTranslation()
  const evaluations = plan?.evaluations ?? []
  const task = ownTasks?.find(({ kind }) => kind.startsWith('SELF_VIEW'))
  const open = evaluations.find(({ id }) => task?.link.endsWith(`/${id}`))
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">{t('performance.evaluation.page')}</p>
        <h1>
          {open
            ? t('performance.evaluation.listTitleOpen', { period: open.period.label })
            : t('performance.evaluation.listTitle', { year })}
        </h1>
        <p className="lede">{t('performance.evaluation.listLede')}</p>
        {open && (
          <div className="actions">
            <Link className="btn" to={evaluationPath(open.id)}>
              {t('performance.taskAct.SELF_VIEW_TO_WRITE')}
            </Link>
          </div>
        )}
      </header>
      {!plan || !isWorkedBy(plan.status) ? (
        <NoPlan status={plan?.status ?? null} />
      ) : evaluations.length === 0 ? (
        <p className="muted">{t('performance.evaluation.none')}</p>
      ) : null}
      {evaluations.length > 0 && <EvaluationList evaluations={evaluations} title={String(year)} />}
      {planBefore && planBefore.evaluations.length > 0 && (
        <EvaluationList evaluations={planBefore.evaluations} title={String(year - 1)} />
      )}
    </>
  )
}

function EvaluationList({ evaluations, title }: { evaluations: Evaluations; title: string }) {
  const { t, i18n } = useTranslation()
  return (
    <section className="section" aria-labelledby={`year-${title}`}>
      <h2 id={`year-${title}`}>{title}</h2>
      <ul className="card rows">
        {evaluations.toReversed().map(({ id, period, predicate, issuedOn, status }) => (
          <li key={id}>
            <Link className="row" to={evaluationPath(id)}>
              <span>
                <span className="row-title">{period.label}</span>
                {issuedOn && (
                  <span className="fine">
                    {t('performance.evaluation.received', { date: formatDay(issuedOn, i18n.language) })}
                  </span>
                )}
              </span>
              <span>
                {predicate && <strong>{t(`kinerja.predicate.${predicate}`)} </strong>}
                <span className="tag">{t(`kinerja.evaluation.${status}`)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
