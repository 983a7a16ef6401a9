import { useTranslation } from 'react-i18next'
import { Path, PathItem } from '../../components/Path'
import type { SimulationFragment } from '../../generated/simulator'
import { formatDay } from '../../lib/format'
import { fullName } from '../../lib/position-name'
import { Law } from '../law/Law'
import { type Assumptions, assumptionsOf } from './assumptions'
import { Timeline } from './Timeline'
import { TimelinePicture } from './TimelinePicture'

interface AnswerProps {
  simulation: SimulationFragment
  onAssume: (assumptions: Assumptions) => void
}

/** The date first, then the picture, what would hasten it, and every event as a list. */
export function Answer({ simulation, onAssume }: AnswerProps) {
  const { t, i18n } = useTranslation()
  const { reachableOn, explanation, goal, blockedBy, sensitivity, route } = simulation
  return (
    <>
      <div role="status">
        <h2>
          {reachableOn
            ? t('simulator.reached', { name: fullName(goal), date: formatDay(reachableOn, i18n.language) })
            : t('simulator.notReached', { name: fullName(goal) })}
        </h2>
        <p className="lede">{explanation}</p>
      </div>
      {route.length > 1 && (
        <p className="fine">{t('simulator.via', { names: route.map(({ to }) => fullName(to)).join(' → ') })}</p>
      )}
      <TimelinePicture timeline={simulation.timeline} />
      {!reachableOn && blockedBy.length > 0 && (
        <section aria-labelledby="blocked">
          <h3 id="blocked">{t('simulator.blocked')}</h3>
          <Path label={t('simulator.blocked')}>
            {blockedBy.map((check, index) => (
              <PathItem key={index} state="gap" line="ahead">
                <p>{check.explanation}</p>
                <Law basis={check.legalBasis} />
              </PathItem>
            ))}
          </Path>
        </section>
      )}
      <section aria-labelledby="sooner">
        <h3 id="sooner">{t('simulator.sooner')}</h3>
        {sensitivity.length === 0 ? (
          <p className="muted">{t('simulator.nothingSooner')}</p>
        ) : (
          <ol className="sooner">
            {sensitivity.map(({ change, monthsGained, reachableOn: day, assumptions }) => (
              <li key={change} className="card pad">
                <div>
                  <strong>{change}</strong>
                  <p>
                    {monthsGained === null
                      ? t('simulator.opens', { date: formatDay(day, i18n.language) })
                      : t('simulator.gain', { count: monthsGained, date: formatDay(day, i18n.language) })}
                  </p>
                </div>
                <button type="button" className="btn ghost" onClick={() => onAssume(assumptionsOf(assumptions))}>
                  {t('simulator.apply')}
                  <span className="sr">: {change}</span>
                </button>
              </li>
            ))}
          </ol>
        )}
      </section>
      <Timeline timeline={simulation.timeline} />
      <p className="fine">{t('simulator.note')}</p>
    </>
  )
}
