import { useTranslation } from 'react-i18next'
import type { Delivery } from '../../generated/types'
import { formatDay, formatNumber } from '../../lib/format'

interface Programme {
  code: string
  title: string
  learningHours: number
  delivery: Delivery
  nextSession: { startsOn: string } | null
}

/** Trainings with their hours, form and next session. */
export function TrainingList({ programmes }: { programmes: Programme[] }) {
  const { t } = useTranslation()
  if (!programmes.length) return <p className="muted">{t('position.noTrainings')}</p>
  return (
    <ul className="plain-list lines">
      {programmes.map((programme) => (
        <li key={programme.code}>
          <span>
            <strong>{programme.title}</strong>
            <br />
            <TrainingFacts programme={programme} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** `24 JP · daring · mulai 12 Januari 2027` */
export function TrainingFacts({ programme }: { programme: Omit<Programme, 'code' | 'title'> }) {
  const { t, i18n } = useTranslation()
  const { learningHours, delivery, nextSession } = programme
  return (
    <span className="fine">
      <abbr title={t('position.hoursTitle')}>
        {t('position.hours', { hours: formatNumber(learningHours, i18n.language) })}
      </abbr>
      {` · ${t(`delivery.${delivery}`)}`}
      {nextSession && ` · ${t('position.nextSession', { date: formatDay(nextSession.startsOn, i18n.language) })}`}
    </span>
  )
}
