import { useTranslation } from 'react-i18next'
import type { OwnPlanFragment } from '../../generated/my-plan'
import { formatDay, formatNumber } from '../../lib/format'
import { AnnexView } from './AnnexView'
import { BehaviourGuides } from '../behaviour/BehaviourGuides'

/** A plan to be read and printed: results with their indicators, then the seven values. */
export function PlanView({ plan: { workResults, behaviours, approach, annex } }: { plan: OwnPlanFragment }) {
  const { t, i18n } = useTranslation()
  return (
    <>
      <section className="section" aria-labelledby="results">
        <h2 id="results">{t('performance.plan.results')}</h2>
        <p className="fine">{t(`performance.plan.approach.${approach}`)}</p>
        <ol className="stack">
          {workResults.map(({ id, kind, statement, cascadedFrom, agreement, indicators, actions }) => (
            <li key={id} className="card pad">
              <h3>
                {statement || t('performance.plan.nothingYet')}{' '}
                <span className="tag">{t(`kinerja.workResult.${kind}`)}</span>
              </h3>
              {kind === 'PRIMARY' && (
                <p className="fine">
                  {cascadedFrom
                    ? t('performance.plan.supports', {
                        name: cascadedFrom.owner?.name ?? '–',
                        result: cascadedFrom.statement,
                      })
                    : t('performance.plan.unlinked')}
                </p>
              )}
              {agreement && <p className="fine">{t('performance.plan.fromAgreement', { agreement })}</p>}
              <ul className="indicators">
                {indicators.map(({ id: indicator, aspect, statement: measured, target, unit }) => (
                  <li key={indicator}>
                    <span className="tag">{t(`kinerja.aspect.${aspect}`)}</span> {measured}
                    {target !== null && (
                      <strong>
                        {' '}
                        {formatNumber(target, i18n.language)} {unit}
                      </strong>
                    )}
                  </li>
                ))}
              </ul>
              {actions.length > 0 && (
                <>
                  <h4>{t('performance.plan.field.actions')}</h4>
                  <ol className="planned-actions">
                    {actions.map((action, index) => (
                      <li key={index}>
                        {action.statement}
                        {action.dueOn && (
                          <span className="fine">
                            {' '}
                            {t('performance.plan.until', { date: formatDay(action.dueOn, i18n.language) })}
                          </span>
                        )}
                      </li>
                    ))}
                  </ol>
                </>
              )}
            </li>
          ))}
        </ol>
      </section>
      <section className="section" aria-labelledby="values">
        <h2 id="values">{t('performance.plan.values')}</h2>
        <dl className="facts">
          {behaviours.map(({ value, expectation }) => (
            <div key={value}>
              <dt>{t(`kinerja.behaviour.${value}`)}</dt>
              <dd>{expectation ?? <span className="fine">{t('performance.plan.noExpectation')}</span>}</dd>
            </div>
          ))}
        </dl>
        <BehaviourGuides />
      </section>
      <AnnexView annex={annex} />
    </>
  )
}
