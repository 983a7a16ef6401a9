import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ShowMore } from '../../components/ShowMore'
import type { MemberPlan } from './MemberPage'
import { ratingPath } from './paths'

interface EvaluationListProps {
  employee: string
  evaluations: MemberPlan['evaluations']
}

/** The evaluations of a plan, the newest on top, each with where it stands. */
export function EvaluationList({ employee, evaluations }: EvaluationListProps) {
  const { t } = useTranslation()
  const begun = evaluations.filter(({ status }) => status !== 'NOT_STARTED').toReversed()
  return (
    <section className="card pad" aria-labelledby="evaluations">
      <h2 id="evaluations">{t('teamPerformance.member.evaluations')}</h2>
      {begun.length ? (
        <ShowMore items={begun} initial={6}>
          {(visible) => (
            <ul className="evaluation-links">
              {visible.map(({ id, status, predicate, period }) => (
                <li key={id}>
                  <Link to={ratingPath(id, employee)}>{period.label}</Link>
                  <span>
                    {predicate && <strong>{t(`kinerja.predicate.${predicate}`)}</strong>}{' '}
                    <span className="fine">{t(`kinerja.evaluation.${status}`)}</span>
                  </span>
                </li>
              ))}
            </ul>
          )}
        </ShowMore>
      ) : (
        <p className="muted">{t('teamPerformance.member.noEvaluations')}</p>
      )}
    </section>
  )
}
