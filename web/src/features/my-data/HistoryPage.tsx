import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Async } from '../../components/Async'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import type { MovementFragment } from '../../generated/movement'
import { type MyRecordOnQuery, useMyHistoryQuery, useMyRecordOnQuery } from '../../generated/my-data'
import { formatDay, today } from '../../lib/format'
import { fullName } from '../../lib/position-name'
import '../movement/movement.css'
import { MovementItem } from '../movement/MovementItem'
import { NoEmployee } from '../my-path/NoEmployee'
import { Timeline } from '../record/Timeline'
import type { TimelineEntry } from '../record/timeline'

type RecordOnDay = NonNullable<NonNullable<MyRecordOnQuery['me']>['recordAsOf']>

/** The own career as it stands on record, and the record of any day. */
export default function HistoryPage() {
  const { t } = useTranslation()
  const answer = useMyHistoryQuery({ fetchPolicy: 'cache-and-network' })
  const { data, error } = answer
  if (data && data.me === null && !error) return <NoEmployee />
  return (
    <>
      <PageTitle text={t('myData.history')} />
      <header className="page-head">
        <h1>{t('myData.historyTitle')}</h1>
        <p className="lede">{t('myData.historyLede')}</p>
        <PageActions title={t('myData.history')} />
      </header>
      <div className="cols">
        <section className="stack" aria-label={t('record.timeline')}>
          <Async answer={answer} select={({ me }) => me} lines={8}>
            {(me) => (
              <>
                <Upcoming movements={me.movements?.nodes ?? []} />
                <Timeline history={me}>{(entry) => <Correct entry={entry} />}</Timeline>
              </>
            )}
          </Async>
        </section>
        <aside className="stack">
          <OnDay />
        </aside>
      </div>
    </>
  )
}

/** Decrees that are recorded, and wait for their day. */
function Upcoming({ movements }: { movements: MovementFragment[] }) {
  const { t } = useTranslation()
  const waiting = movements.filter(({ status }) => status === 'SCHEDULED' || status === 'BLOCKED')
  if (!waiting.length) return null
  return (
    <section aria-labelledby="upcoming">
      <h2 id="upcoming">{t('myData.upcoming')}</h2>
      <ul className="rows card upcoming">
        {waiting.map((movement) => (
          <li key={movement.id} className="row">
            <MovementItem movement={movement} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Correct({ entry: { field, day, title } }: { entry: TimelineEntry }) {
  const { t } = useTranslation()
  const entry = field === 'SUPERVISOR' ? '' : `&riwayat=${day}`
  return (
    <Link className="entry-act no-print" to={`/data-saya/perbaikan?data=${field}${entry}`}>
      {t('myData.correct')}
      <span className="sr">: {title}</span>
    </Link>
  )
}

function OnDay() {
  const { t } = useTranslation()
  const [date, setDate] = useState(today)
  const answer = useMyRecordOnQuery({ variables: { date }, skip: date === '' })
  const shown = { ...answer, data: answer.data ?? (answer.loading ? answer.previousData : undefined) }
  return (
    <section className="card pad" aria-labelledby="on-day">
      <h2 id="on-day">{t('myData.onDay')}</h2>
      <div className="form-field">
        <label htmlFor="on-day-date">{t('myData.day')}</label>
        <input
          id="on-day-date"
          className="field"
          type="date"
          required
          value={date}
          onChange={({ target }) => setDate(target.value)}
        />
      </div>
      {date === '' ? (
        <p className="muted">{t('myData.chooseDay')}</p>
      ) : (
        <Async answer={shown as typeof answer} select={({ me }) => me?.recordAsOf} lines={4}>
          {(record) => <RecordOn record={record} />}
        </Async>
      )}
    </section>
  )
}

function RecordOn({ record: { date, rank, position, education, supervisor } }: { record: RecordOnDay }) {
  const { t, i18n } = useTranslation()
  const facts: [string, string | null | undefined][] = [
    [t('path.position'), position?.position && fullName(position.position)],
    [t('path.unit'), position?.unit.name],
    [t('path.agency'), position?.agency?.name],
    [t('path.rank'), rank?.rank && `${rank.rank.code} ${rank.rank.name}`],
    [t('path.supervisor'), supervisor?.name],
    [t('desk.record.education'), education && t(`education.${education.level}`)],
  ]
  const there = facts.filter(([, value]) => value)
  if (!there.length) return <p className="muted">{t('myData.nothingOn', { date: formatDay(date, i18n.language) })}</p>
  return (
    <div role="status">
      <p className="fine">{t('myData.recordOn', { date: formatDay(date, i18n.language) })}</p>
      <dl className="facts">
        {there.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
