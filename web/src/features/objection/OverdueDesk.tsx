import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Async } from '../../components/Async'
import { MoreButton } from '../../components/MoreButton'
import { type OverdueObjectionsQuery, useOverdueObjectionsQuery } from '../../generated/objection'
import { formatDay } from '../../lib/format'
import { objectionPath } from '../performance/paths'
import './objection.css'

type Late = NonNullable<NonNullable<OverdueObjectionsQuery['agency']>['overdueObjections']>

/** Objections of the people of an agency whose decision is late, for its HR officers; the latest first. */
export function OverdueDesk({ agency }: { agency: string }) {
  const { t } = useTranslation()
  const answer = useOverdueObjectionsQuery({ variables: { agency }, fetchPolicy: 'cache-and-network' })
  return (
    <section className="stack" aria-labelledby="late">
      <div>
        <h2 id="late">{t('objection.desk.title')}</h2>
        <p className="muted">{t('objection.desk.help')}</p>
      </div>
      <Async answer={answer} select={(data) => data.agency?.overdueObjections} lines={3}>
        {(page) => (
          <Objections
            page={page}
            onMore={() => void answer.fetchMore({ variables: { after: page.pageInfo.endCursor } })}
          />
        )}
      </Async>
    </section>
  )
}

function Objections({ page: { edges, totalCount, pageInfo }, onMore }: { page: Late; onMore: () => void }) {
  const { t, i18n } = useTranslation()
  const day = (on: string) => formatDay(on, i18n.language)
  if (edges.length === 0) return <p className="muted">{t('objection.desk.none')}</p>
  return (
    <>
      <p className="muted" role="status">
        {t('map.showing', { shown: edges.length, total: totalCount })}
      </p>
      <ol className="rows card" aria-labelledby="late">
        {edges.map(({ node: { id, employee, decider, filedOn, dueOn, daysLate } }) => (
          <li key={id} className="row">
            <span>
              <span className="row-title">
                {employee ? <Link to={objectionPath(id)}>{employee.name ?? '–'}</Link> : '–'}
              </span>
              <span className="fine">
                {t('objection.desk.by', {
                  name: decider?.name ?? t('objection.desk.nobody'),
                  ...{ filed: day(filedOn), due: day(dueOn) },
                })}
              </span>
            </span>
            <span className="late-days">{t('objection.desk.days', { count: daysLate })}</span>
          </li>
        ))}
      </ol>
      <MoreButton pageInfo={pageInfo} onMore={onMore} />
    </>
  )
}
