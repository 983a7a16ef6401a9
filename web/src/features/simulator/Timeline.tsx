import { useTranslation } from 'react-i18next'
import { type NodeState, Path, PathItem } from '../../components/Path'
import type { CareerEventFragment } from '../../generated/simulator'
import type { CareerEventKind } from '../../generated/types'
import { formatDay } from '../../lib/format'
import { Law } from '../law/Law'

const STATES: Partial<Record<CareerEventKind, NodeState>> = {
  GOAL_REACHED: 'next',
  TRAINING: 'gap',
  COMPETENCY_TEST: 'gap',
  PREPARATION: 'gap',
}

/** Every event in words, day by day: the list twin of the picture. */
export function Timeline({ timeline }: { timeline: CareerEventFragment[] }) {
  const { t, i18n } = useTranslation()
  const days = [...new Set(timeline.map(({ date }) => date))]
  return (
    <section aria-labelledby="timeline">
      <h3 id="timeline">{t('simulator.timeline')}</h3>
      <Path label={t('simulator.timeline')}>
        {days.map((day) => {
          const events = timeline.filter(({ date }) => date === day)
          return (
            <PathItem key={day} state={stateOf(events)} line="ahead">
              <p className="stop">
                <strong>{formatDay(day, i18n.language)}</strong>
              </p>
              <ul className="plain-list stack">
                {events.map((event, index) => (
                  <li key={index}>
                    <p>{event.explanation}</p>
                    {event.legalBasis && <Law basis={event.legalBasis} />}
                  </li>
                ))}
              </ul>
            </PathItem>
          )
        })}
      </Path>
    </section>
  )
}

/** The goal outshines a task, a task what comes by itself. */
function stateOf(events: CareerEventFragment[]): NodeState {
  const states = events.map(({ event }) => STATES[event] ?? 'ahead')
  return states.find((state) => state === 'next') ?? states.find((state) => state === 'gap') ?? 'ahead'
}
