import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ShowMore } from '../../components/ShowMore'
import type { RemindedFeedbackQuery } from '../../generated/team-tasks'
import { formatDay, formatMonth } from '../../lib/format'
import { memberPath } from './paths'

type Duty = NonNullable<NonNullable<RemindedFeedbackQuery['me']>['remindedFeedbackDuties']>[number]

/** Feedback that HR reminds the superior of: of which month, who said it and when, and to whom it is owed. */
export function RemindedFeedback({ duties }: { duties: readonly Duty[] }) {
  const { t, i18n } = useTranslation()
  const day = (on: string) => formatDay(on, i18n.language)
  return duties.map(({ from, until, subordinates, unreached, lastReminder }) => (
    <section key={from} className="card pad" aria-labelledby={`owed-${from}`}>
      <h2 id={`owed-${from}`}>
        {t('teamPerformance.owed.title', { count: unreached.length, month: formatMonth(from, i18n.language) })}
      </h2>
      <p>
        {lastReminder &&
          t('teamPerformance.owed.said', {
            name: lastReminder.officer?.name ?? t('teamPerformance.owed.hr'),
            date: day(lastReminder.remindedOn),
          })}{' '}
        {t('teamPerformance.owed.counts', { until: day(until), total: subordinates })}
      </p>
      <ShowMore items={unreached} initial={5}>
        {(visible) => (
          <ul className="evaluation-links">
            {visible.map(({ id, name }) => (
              <li key={id}>
                <Link to={memberPath(id)}>{t('teamPerformance.owed.give', { name: name ?? '–' })}</Link>
              </li>
            ))}
          </ul>
        )}
      </ShowMore>
    </section>
  ))
}
