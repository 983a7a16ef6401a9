import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/Notice'
import { Skeleton } from '../../components/Skeleton'
import { type PreviewWindowsQuery, usePreviewWindowsQuery } from '../../generated/calendar'
import type { WindowChangeInput } from '../../generated/types'
import { type FieldProblem, fieldProblemsOf } from '../../lib/errors'
import { formatDay, formatMonth } from '../../lib/format'
import { useOnline } from '../../lib/hooks'

interface WindowPreviewProps {
  change: WindowChangeInput
  busy: boolean
  /** The graph did not understand some fields. */
  onRefused: (problems: FieldProblem[]) => void
  onMake: (version: number) => void
}

type Shift = NonNullable<PreviewWindowsQuery['performanceWindowPreview']>['shifts'][number]

/** What a change of windows would do, month by month, and what would refuse it. */
export function WindowPreview({ change, busy, onRefused, onMake }: WindowPreviewProps) {
  const { t } = useTranslation()
  const online = useOnline()
  const { data, error, loading, refetch } = usePreviewWindowsQuery({
    variables: { change },
    fetchPolicy: 'network-only',
  })
  const preview = data?.performanceWindowPreview
  const problems = fieldProblemsOf(error)
  useEffect(() => {
    if (problems.length) onRefused(problems)
  }, [error])

  if (loading && !preview) return <Skeleton lines={3} />
  if (!preview) {
    return problems.length ? null : (
      <Notice icon={online ? 'info' : 'offline'} onRetry={() => void refetch()}>
        {t(online ? 'write.failed' : 'calendar.offline')}
      </Notice>
    )
  }
  const { shifts, cadence, cadenceBefore, canBeMade, refusals, version } = preview
  const first = shifts.filter(({ month }) => month === shifts[0]!.month)
  return (
    <section className="window-preview" aria-labelledby="window-preview">
      <h3 id="window-preview">{t('calendar.consequence')}</h3>
      <p>{t('calendar.shifted', { count: shifts.length })}</p>
      <Shifts shifts={first} />
      {shifts.length > first.length && (
        <details className="fold">
          <summary>{t('calendar.laterMonths')}</summary>
          <Shifts shifts={shifts.slice(first.length)} />
        </details>
      )}
      {cadence !== cadenceBefore && <p>{t('calendar.cadenceChange', { cadence: t(`calendar.cadence.${cadence}`) })}</p>}
      {refusals.map(({ code, message }) => (
        <Notice key={code}>{message}</Notice>
      ))}
      {canBeMade && (
        <div className="actions">
          <button type="button" className="btn" aria-busy={busy} disabled={busy} onClick={() => onMake(version)}>
            {t('calendar.make')}
          </button>
          <p className="fine">{t('calendar.public')}</p>
        </div>
      )}
    </section>
  )
}

function Shifts({ shifts }: { shifts: Shift[] }) {
  const { t, i18n } = useTranslation()
  const span = (window: Shift['before']) =>
    window
      ? t('calendar.span', {
          opens: formatDay(window.opensOn, i18n.language),
          closes: formatDay(window.closesOn, i18n.language),
        })
      : t('calendar.noWindow')
  return (
    <ul className="calendar-list">
      {shifts.map(({ kind, month, before, after }) => (
        <li key={`${kind} ${month}`}>
          <strong>{t(`kinerja.windows.${kind}`, { month: formatMonth(month, i18n.language) })}</strong>
          <span>{t('calendar.shift', { before: span(before), after: span(after) })}</span>
        </li>
      ))}
    </ul>
  )
}
