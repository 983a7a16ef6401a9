import { useTranslation } from 'react-i18next'
import type { PerformanceCalendarQuery } from '../../generated/calendar'
import { formatMonthName } from '../../lib/format'
import { KINDS } from './window-draft'

type Calendar = NonNullable<NonNullable<PerformanceCalendarQuery['agency']>['performanceCalendar']>

const dayIn = (on: string): number => Number(on.slice(8))
const WEEKS = [1, 8, 15, 22, 29]

/** The windows of a year for the eye: a row for each month, from its first day to its last, with today on it. */
export function YearPicture({ calendar: { months, today } }: { calendar: Calendar }) {
  const { t, i18n } = useTranslation()
  return (
    <div className="calendar-picture" aria-hidden="true">
      <div className="calendar-row calendar-scale">
        <span />
        <div className="calendar-days">
          {WEEKS.map((day) => (
            <span key={day} style={{ gridColumn: `${day} / span 2` }}>
              {day}
            </span>
          ))}
        </div>
      </div>
      {months.map(({ startsOn, windows }) => (
        <div key={startsOn} className="calendar-row">
          <span>{formatMonthName(startsOn, i18n.language)}</span>
          <div className="calendar-days">
            {windows.map(({ kind, month, opensOn, closesOn }) => (
              <span
                key={`${kind} ${month}`}
                className="calendar-window"
                data-kind={kind}
                style={{ gridColumn: `${dayIn(opensOn)} / ${dayIn(closesOn) + 1}` }}
              />
            ))}
            {today.slice(0, 7) === startsOn.slice(0, 7) && (
              <span className="calendar-today" style={{ gridColumn: dayIn(today) }} />
            )}
          </div>
        </div>
      ))}
      <ul className="calendar-legend">
        {KINDS.map((kind) => (
          <li key={kind}>
            <span className="calendar-window" data-kind={kind} />
            {t(`calendar.kind.${kind}`)}
          </li>
        ))}
        <li>
          <span className="calendar-today" />
          {t('calendar.today')}
        </li>
      </ul>
    </div>
  )
}
