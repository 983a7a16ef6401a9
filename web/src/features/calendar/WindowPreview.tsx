import { useTranslation } from 'react-i18next'
import { Make, Preview } from '../../components/form/Preview'
import { type PreviewWindowsQuery, usePreviewWindowsQuery } from '../../generated/calendar'
import type { WindowChangeInput } from '../../generated/types'
import type { FieldProblem } from '../../lib/errors'
import { formatDay, formatMonth } from '../../lib/format'

interface WindowPreviewProps {
  change: WindowChangeInput
  busy: boolean
  /** The graph did not understand some fields. */
  onRefused: (problems: FieldProblem[]) => void
  onMake: (version: number) => void
}

/** What a change of windows would do, month by month, and what would refuse it. */
export function WindowPreview({ change, busy, onRefused, onMake }: WindowPreviewProps) {
  const { t } = useTranslation()
  const answer = usePreviewWindowsQuery({ variables: { change }, fetchPolicy: 'network-only' })
  return (
    <Preview
      answer={answer}
      preview={answer.data?.performanceWindowPreview}
      offline={t('calendar.offline')}
      onRefused={onRefused}
    >
      {(preview) => <Consequence preview={preview} busy={busy} onMake={onMake} />}
    </Preview>
  )
}

type Previewed = NonNullable<PreviewWindowsQuery['performanceWindowPreview']>

function Consequence({ preview, busy, onMake }: Pick<WindowPreviewProps, 'busy' | 'onMake'> & { preview: Previewed }) {
  const { t } = useTranslation()
  const { shifts, cadence, cadenceBefore, version } = preview
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
      <Make
        {...preview}
        busy={busy}
        act={t('calendar.make')}
        help={t('calendar.public')}
        onMake={() => onMake(version)}
      />
    </section>
  )
}

type Shift = Previewed['shifts'][number]

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
