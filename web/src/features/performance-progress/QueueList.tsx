import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '../../components/Icon'
import { formatDay } from '../../lib/format'
import type { QueuedReport } from './queue'
import type { useProgressQueue } from './use-progress-queue'

const SIGNS: Record<QueuedReport['state'], IconName> = {
  waiting: 'calendar',
  sending: 'share',
  sent: 'tick',
  refused: 'close',
}

interface QueueListProps {
  queue: ReturnType<typeof useProgressQueue>
  onMend: (entry: QueuedReport) => void
}

/** The reports of this device: which wait, which went out, which were refused and why. */
export function QueueList({ queue: { entries, remove, sendNow }, onMend }: QueueListProps) {
  const { t } = useTranslation()
  const isWaiting = entries.some(({ state }) => state === 'waiting')
  return (
    <section className="card pad" aria-labelledby="queue">
      <h2 id="queue">{t('performance.queue.title')}</h2>
      <div role="status">
        {entries.length === 0 ? (
          <p className="muted">{t('performance.queue.empty')}</p>
        ) : (
          <ul className="queue">
            {entries.map((entry) => (
              <Entry key={entry.key} entry={entry} onRemove={() => remove(entry.key)} onMend={() => onMend(entry)} />
            ))}
          </ul>
        )}
      </div>
      {isWaiting && (
        <button type="button" className="btn ghost" onClick={() => void sendNow()}>
          {t('performance.queue.now')}
        </button>
      )}
    </section>
  )
}

interface EntryProps {
  entry: QueuedReport
  onRemove: () => void
  onMend: () => void
}

function Entry({ entry: { input, result, state, reason }, onRemove, onMend }: EntryProps) {
  const { t, i18n } = useTranslation()
  return (
    <li data-state={state}>
      <span className="queue-sign">
        <Icon name={SIGNS[state]} size={16} />
      </span>
      <div>
        <p>
          <strong>{t(`performance.queue.${state}`)}</strong>: {input.statement}
        </p>
        <p className="fine">
          {result}, {formatDay(input.reportedOn, i18n.language)}
        </p>
        {reason && <p className="field-error">{reason}</p>}
        {state === 'refused' && (
          <span className="actions">
            <button type="button" className="btn ghost" onClick={onMend}>
              {t('performance.queue.mend')}
              <span className="sr">: {input.statement}</span>
            </button>
            <button type="button" className="btn quiet" onClick={onRemove}>
              {t('performance.queue.remove')}
              <span className="sr">: {input.statement}</span>
            </button>
          </span>
        )}
      </div>
    </li>
  )
}
