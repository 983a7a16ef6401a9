import { useTranslation } from 'react-i18next'
import { type NodeState, Path, PathItem } from '../../components/Path'
import type { WindowPolicyFragment, WindowVersionFragment } from '../../generated/calendar'
import type { WindowVersionStatus } from '../../generated/types'
import { formatInstant, formatMonth } from '../../lib/format'
import { CancelWindows } from './CancelWindows'
import { AFTER } from './window-draft'

/** How a version is drawn by where it stands. */
const NODES: Record<WindowVersionStatus, NodeState> = {
  PAST: 'done',
  IN_FORCE: 'next',
  UPCOMING: 'ahead',
  CANCELLED: 'unknown',
}

interface WindowHistoryProps {
  agency: string
  policy: WindowPolicyFragment
  reload: () => Promise<unknown>
}

/** What the agency set itself, newest first: since which month, by which decision, and why. */
export function WindowHistory({ agency, policy, reload }: WindowHistoryProps) {
  const { t } = useTranslation()
  return (
    <section className="card pad" aria-labelledby="window-history">
      <h2 id="window-history">{t('calendar.history')}</h2>
      {policy.versions.length === 0 && <p className="muted">{t('calendar.noHistory')}</p>}
      {policy.versions.length > 0 && (
        <Path label={t('calendar.history')}>
          {policy.versions.map((version) => (
            <PathItem
              key={version.number}
              state={NODES[version.status]}
              line={version.status === 'UPCOMING' ? 'ahead' : 'walked'}
            >
              <Version version={version} />
              {version.status === 'UPCOMING' && (
                <CancelWindows agency={agency} number={version.number} version={policy.version} reload={reload} />
              )}
            </PathItem>
          ))}
        </Path>
      )}
    </section>
  )
}

function Version({ version }: { version: WindowVersionFragment }) {
  const { t, i18n } = useTranslation()
  const { status, windows, cadence, validFrom, validTo, decision, reason, recordedAt, cancelledAt, cancelReason } =
    version
  const [from, to] = [validFrom, validTo].map((day) => day && formatMonth(day, i18n.language))
  return (
    <div className="window-version" data-status={status}>
      <p className="stop">
        <strong>{to ? t('calendar.fromTo', { from, to }) : t('calendar.from', { from })}</strong>
      </p>
      <p>
        <span className={status === 'IN_FORCE' ? 'tag here' : 'tag'}>{t(`calendar.status.${status}`)}</span>
      </p>
      <ul>
        {windows.map(({ kind, fromDay, toDay, monthsAfter }) => (
          <li key={kind}>
            {t('calendar.days', {
              ...{ kind: t(`calendar.kind.${kind}`), from: fromDay, to: toDay },
              when: t(`calendar.after.${AFTER[monthsAfter] ?? 'next'}`),
            })}
          </li>
        ))}
      </ul>
      <p>{t(`calendar.cadence.${cadence}`)}</p>
      <p className="muted">{t('calendar.byDecision', { decision })}</p>
      <p className="muted">{t('calendar.because', { reason })}</p>
      <p className="fine">{t('calendar.recorded', { instant: formatInstant(recordedAt, i18n.language) })}</p>
      {cancelledAt && (
        <p className="fine">
          {t('calendar.cancelled', { instant: formatInstant(cancelledAt, i18n.language), reason: cancelReason })}
        </p>
      )}
    </div>
  )
}
