import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Path, PathItem } from '../../components/Path'
import type { CareerHistoryFragment } from '../../generated/record'
import { formatDay } from '../../lib/format'
import './record.css'
import { type TimelineEntry, timelineOf } from './timeline'

type Field = TimelineEntry['field']
const FIELDS: Field[] = ['POSITION', 'RANK', 'EDUCATION', 'SUPERVISOR']

interface TimelineProps {
  history: CareerHistoryFragment
  /** What can be done with an entry. */
  children?: (entry: TimelineEntry) => ReactNode
}

/** A career as it stands on record, the latest first, all of it or one kind of thing. */
export function Timeline({ history, children }: TimelineProps) {
  const { t } = useTranslation()
  const [field, setField] = useState<Field | null>(null)
  const all = timelineOf(history, {
    education: (level) => t(`education.${level}`),
    unknown: t('record.unknownEntry'),
  })
  const there = FIELDS.filter((each) => all.some((entry) => entry.field === each))
  const shown = field ? all.filter((entry) => entry.field === field) : all
  if (!all.length) return <p className="muted">{t('record.noHistory')}</p>
  return (
    <>
      <div className="chips no-print" role="group" aria-label={t('record.filter')}>
        {[null, ...there].map((each) => (
          <button
            key={each ?? 'ALL'}
            type="button"
            className="chip"
            aria-pressed={field === each}
            onClick={() => setField(each)}
          >
            {each ? t(`record.field.${each}`) : t('record.everything')}
          </button>
        ))}
      </div>
      <Path label={t('record.timeline')}>
        {shown.map((entry) => (
          <PathItem
            key={`${entry.field} ${entry.day} ${entry.title}`}
            state={entry.until || entry.field === 'EDUCATION' ? 'done' : 'next'}
          >
            <Entry entry={entry} />
            {children?.(entry)}
          </PathItem>
        ))}
      </Path>
    </>
  )
}

function Entry({
  entry: { field, day, until, title, place, decreeNumber, decreeDate, source },
}: {
  entry: TimelineEntry
}) {
  const { t, i18n } = useTranslation()
  const written = (value: string) => formatDay(value, i18n.language)
  const decree =
    decreeNumber &&
    (decreeDate
      ? t('record.decreeOf', { number: decreeNumber, date: written(decreeDate) })
      : t('record.decree', { number: decreeNumber }))
  return (
    <div className="entry">
      <p className="eyebrow">
        {t(`record.field.${field}`)} ·{' '}
        {field === 'EDUCATION'
          ? t('record.finished', { date: written(day) })
          : until
            ? t('record.fromTo', { from: written(day), to: written(until) })
            : t('path.since', { date: written(day) })}
      </p>
      <p>
        <strong>{title}</strong>
      </p>
      {place && <p className="fine">{place}</p>}
      <p className="fine">
        {decree && `${decree} · `}
        {t(`record.source.${source ?? 'UNKNOWN'}`)}
      </p>
    </div>
  )
}
