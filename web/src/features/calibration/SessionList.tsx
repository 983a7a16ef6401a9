import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { MoreButton } from '../../components/MoreButton'
import type { CalibrationHeadFragment } from '../../generated/calibration'
import { formatDay, formatNumber } from '../../lib/format'
import './calibration.css'
import { calibrationPath } from './paths'

interface SessionListProps {
  title: string
  /** What to say where there is none. */
  none: string
  page: {
    edges: { node: CalibrationHeadFragment }[]
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
  } | null
  onMore: (after: string | null) => void
}

/** Calibration sessions, each with where it stands. */
export function SessionList({ title, none, page, onMore }: SessionListProps) {
  const { t } = useTranslation()
  const sessions = page?.edges.map(({ node }) => node) ?? []
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{title}</h2>
      {sessions.length === 0 && <p className="muted">{none}</p>}
      {sessions.length > 0 && (
        <ol className="card rows">
          {sessions.map((session) => (
            <li key={session.id}>
              <Link className="calibration-row" to={calibrationPath(session.id)}>
                <strong>{t('calibration.title', { period: session.period?.label ?? '' })}</strong>
                <SessionState session={session} />
              </Link>
            </li>
          ))}
        </ol>
      )}
      <MoreButton pageInfo={page?.pageInfo} onMore={onMore} />
    </section>
  )
}

/** Where a session stands, who leads it, and how much waits. */
export function SessionState({ session }: { session: CalibrationHeadFragment }) {
  const { t, i18n } = useTranslation()
  const { status, openedOn, closedOn, waiting, chair } = session
  return (
    <span className="fine">
      {[
        t(`calibration.${status}`, { date: formatDay(closedOn ?? openedOn, i18n.language) }),
        t('calibration.chair', { name: chair?.name ?? '–' }),
        ...(status === 'OPEN' ? [t('calibration.waiting', { number: formatNumber(waiting, i18n.language) })] : []),
      ].join(' · ')}
    </span>
  )
}
