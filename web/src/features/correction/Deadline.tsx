import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/Icon'
import type { CorrectionFragment } from '../../generated/correction'
import { formatInstant } from '../../lib/format'
import { useNow } from '../../lib/hooks'
import { timeLeft } from '../../lib/time-left'
import { isOpen } from './correction'

const MINUTE = 60_000

/** By when a request must be decided and how long that still is; nothing once it is decided. */
export function Deadline({ correction }: { correction: CorrectionFragment }) {
  const { t, i18n } = useTranslation()
  const now = useNow(MINUTE)
  if (!isOpen(correction)) return null
  const { over, days, hours, minutes } = timeLeft(correction.dueAt, now)
  const left = days > 0 ? t('correction.daysHours', { days, hours }) : t('correction.hoursMinutes', { hours, minutes })
  return (
    <p className="deadline" data-over={over || undefined}>
      <Icon name="calendar" size={18} />
      <span>
        <strong>{t(over ? 'correction.over' : 'correction.left', { left })}</strong>{' '}
        <span className="fine">{t('correction.due', { instant: formatInstant(correction.dueAt, i18n.language) })}</span>
      </span>
    </p>
  )
}
