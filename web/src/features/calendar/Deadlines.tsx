import { useTranslation } from 'react-i18next'
import type { PerformanceCalendarQuery } from '../../generated/calendar'
import { formatDay } from '../../lib/format'

type Calendar = NonNullable<NonNullable<PerformanceCalendarQuery['agency']>['performanceCalendar']>

/** What has to be done by which day of the year, and why by then. */
export function Deadlines({ calendar: { deadlines, objectionTerm, cadence, today } }: { calendar: Calendar }) {
  const { t, i18n } = useTranslation()
  const next = deadlines.find(({ dueOn }) => dueOn >= today)
  const day = (on: string) => formatDay(on, i18n.language)
  return (
    <section className="calendar-deadlines" aria-labelledby="deadlines">
      <h3 id="deadlines">{t('calendar.deadlines')}</h3>
      <p>
        {t(`calendar.cadence.${cadence}`)}{' '}
        {next && t('calendar.nextDeadline', { label: next.label, date: day(next.dueOn) })}
      </p>
      {next && <p className="fine">{next.explanation}</p>}
      <details className="fold" data-print="open">
        <summary>{t('calendar.allDeadlines', { count: deadlines.length })}</summary>
        <ul className="calendar-list">
          {deadlines.map(({ kind, label, dueOn, decision, legalBasis }) => (
            <li key={`${kind} ${label}`} data-over={dueOn < today}>
              <strong>{t(`calendar.deadline.${kind}`, { label, date: day(dueOn) })}</strong>
              {decision && <span className="fine">{t('calendar.byDecision', { decision })}</span>}
              {legalBasis.confidence === 'UNVERIFIED' && <span className="fine">{t('calendar.unverified')}</span>}
            </li>
          ))}
        </ul>
      </details>
      {objectionTerm && (
        <p className="fine">
          {t('calendar.objection', {
            filing: objectionTerm.filingDays,
            statement: objectionTerm.statementDays,
            decision: objectionTerm.decisionDays,
          })}
        </p>
      )}
    </section>
  )
}
