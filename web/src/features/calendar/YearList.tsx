import { useTranslation } from 'react-i18next'
import type { PerformanceCalendarQuery } from '../../generated/calendar'
import { citationOf } from '../../lib/citation'
import { formatDay, formatMonth } from '../../lib/format'

type Calendar = NonNullable<NonNullable<PerformanceCalendarQuery['agency']>['performanceCalendar']>

/** The same windows as a list, with the rule behind each. */
export function YearList({ calendar: { months } }: { calendar: Calendar }) {
  const { t, i18n } = useTranslation()
  const day = (on: string) => formatDay(on, i18n.language)
  return (
    <details className="fold" data-print="open">
      <summary>{t('calendar.list')}</summary>
      <ol className="calendar-list">
        {months.map(({ startsOn, windows }) => (
          <li key={startsOn}>
            <strong>{formatMonth(startsOn, i18n.language)}</strong>
            {windows.length === 0 && <p className="fine">{t('calendar.noWindow')}</p>}
            <ul>
              {windows.map(({ kind, month, opensOn, closesOn, isOpen, decision, regulation }) => (
                <li key={`${kind} ${month}`}>
                  {t('calendar.window', {
                    window: t(`kinerja.windows.${kind}`, { month: formatMonth(month, i18n.language) }),
                    ...{ opens: day(opensOn), closes: day(closesOn) },
                  })}
                  {isOpen && <span className="tag here">{t('kinerja.windows.open')}</span>}
                  <span className="fine">
                    {decision
                      ? t('calendar.byDecision', { decision })
                      : regulation && t('law.basis', { citation: citationOf(regulation) })}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  )
}
