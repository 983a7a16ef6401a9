import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { usePerformanceCalendarQuery, useWindowPolicyQuery } from '../../generated/calendar'
import { today } from '../../lib/format'
import './calendar.css'
import { ChangeWindows } from './ChangeWindows'
import { Deadlines } from './Deadlines'
import { WindowHistory } from './WindowHistory'
import { YearList } from './YearList'
import { YearPicture } from './YearPicture'

/** The cycle of the agency in a year, what it set itself, and the way to set other windows. */
export function CalendarDesk({ agency }: { agency: string }) {
  const { t } = useTranslation()
  const [year, setYear] = useState(() => Number(today().slice(0, 4)))
  const calendar = usePerformanceCalendarQuery({ variables: { agency, year }, fetchPolicy: 'cache-and-network' })
  const policy = useWindowPolicyQuery({ variables: { agency }, fetchPolicy: 'cache-and-network' })
  const now = calendar.data?.agency?.performanceCalendar?.today ?? today()
  const reload = () => Promise.all([calendar.refetch(), policy.refetch()])
  return (
    <>
      <section className="card pad calendar-card" aria-labelledby="calendar">
        <div className="calendar-head">
          <h2 id="calendar">{t('calendar.title', { year })}</h2>
          <div className="actions no-print">
            {[year - 1, year + 1].map((other) => (
              <button key={other} type="button" className="btn ghost" onClick={() => setYear(other)}>
                {t('calendar.year', { year: other })}
              </button>
            ))}
          </div>
        </div>
        <Async answer={calendar} select={(data) => data.agency?.performanceCalendar} lines={12}>
          {(found) => (
            <>
              <YearPicture calendar={found} />
              <YearList calendar={found} />
              <Deadlines calendar={found} />
            </>
          )}
        </Async>
      </section>
      <Async answer={policy} select={(data) => data.agency?.windowPolicy} lines={4}>
        {(found) => (
          <>
            <WindowHistory agency={agency} policy={found} reload={reload} />
            <ChangeWindows agency={agency} policy={found} now={now} reload={reload} />
          </>
        )}
      </Async>
    </>
  )
}
