import { useTranslation } from 'react-i18next'
import { Meter } from '../../components/Meter'
import type { WorkedPlanFragment } from '../../generated/evaluation-screen'
import { formatDay, formatNumber } from '../../lib/format'
import { BehaviourGuides } from '../behaviour/BehaviourGuides'

interface WorkResultListProps {
  plan: Pick<WorkedPlanFragment, 'workResults'>
  /** Reports of these days are counted; all when left out. */
  period?: { startsOn: string; endsOn: string }
}

/** The planned results with what was reached: a help for the eye, no rating. */
export function WorkResultList({ plan: { workResults }, period }: WorkResultListProps) {
  const { t, i18n } = useTranslation()
  return (
    <section className="card pad" aria-labelledby="results">
      <h2 id="results">{t('teamPerformance.plan.results')}</h2>
      <p className="fine">{t('teamPerformance.plan.resultsHelp')}</p>
      <ol className="work-results">
        {workResults.map(({ id, kind, statement, indicators, progress }) => {
          const inPeriod = progress.nodes.filter(
            ({ reportedOn }) => !period || (reportedOn >= period.startsOn && reportedOn <= period.endsOn),
          )
          const newest = inPeriod[0]
          return (
            <li key={id}>
              <p>
                <strong>{statement}</strong> <span className="tag">{t(`kinerja.workResult.${kind}`)}</span>
              </p>
              {indicators.map((indicator) => (
                <div key={indicator.id}>
                  <p className="fine">
                    {t(`kinerja.aspect.${indicator.aspect}`)}: {indicator.statement}
                  </p>
                  {indicator.target !== null && (
                    <Meter
                      value={indicator.achieved ?? 0}
                      max={indicator.target}
                      label={indicator.statement}
                      text={t('teamPerformance.plan.reached', {
                        achieved: formatNumber(indicator.achieved ?? 0, i18n.language),
                        target: formatNumber(indicator.target, i18n.language),
                        unit: indicator.unit ?? '',
                      })}
                    />
                  )}
                </div>
              ))}
              <p className="fine">
                {newest
                  ? t('teamPerformance.plan.reports', {
                      count: inPeriod.length,
                      date: formatDay(newest.reportedOn, i18n.language),
                    })
                  : t('teamPerformance.plan.noReports')}
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** The seven values with what the superior expects in particular. */
export function BehaviourList({ plan: { behaviours } }: { plan: Pick<WorkedPlanFragment, 'behaviours'> }) {
  const { t } = useTranslation()
  return (
    <section className="card pad" aria-labelledby="behaviours">
      <h2 id="behaviours">{t('teamPerformance.plan.behaviours')}</h2>
      <dl className="facts">
        {behaviours.map(({ value, expectation }) => (
          <div key={value}>
            <dt>{t(`kinerja.behaviour.${value}`)}</dt>
            <dd>{expectation ?? <span className="fine">{t('teamPerformance.plan.noExpectation')}</span>}</dd>
          </div>
        ))}
      </dl>
      <BehaviourGuides />
    </section>
  )
}
