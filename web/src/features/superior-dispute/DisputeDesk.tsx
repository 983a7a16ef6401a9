import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Async } from '../../components/Async'
import { MoreButton } from '../../components/MoreButton'
import { type SuperiorDisputesQuery, useSuperiorDisputesQuery } from '../../generated/superior-dispute'
import { formatDay } from '../../lib/format'
import { recordPath } from '../desk/desk-pages'
import { DecideForm } from './DecideForm'

type Waiting = NonNullable<NonNullable<SuperiorDisputesQuery['agency']>['superiorDisputes']>

/** What people of an agency say about who their superior is, waiting for an HR officer; the oldest first. */
export function DisputeDesk({ agency }: { agency: string }) {
  const { t } = useTranslation()
  const answer = useSuperiorDisputesQuery({ variables: { agency }, fetchPolicy: 'cache-and-network' })
  return (
    <section className="stack" aria-labelledby="disputes">
      <div>
        <h2 id="disputes">{t('superiorDispute.desk.title')}</h2>
        <p className="muted">{t('superiorDispute.desk.help')}</p>
      </div>
      <Async answer={answer} select={(data) => data.agency?.superiorDisputes} lines={3}>
        {(page) => (
          <Disputes
            page={page}
            reload={answer.refetch}
            onMore={() => void answer.fetchMore({ variables: { after: page.pageInfo.endCursor } })}
          />
        )}
      </Async>
    </section>
  )
}

interface DisputesProps {
  page: Waiting
  reload: () => Promise<unknown>
  onMore: () => void
}

function Disputes({ page: { edges, pageInfo }, reload, onMore }: DisputesProps) {
  const { t, i18n } = useTranslation()
  if (edges.length === 0) return <p className="muted">{t('superiorDispute.desk.none')}</p>
  return (
    <>
      <ul className="stack">
        {edges.map(({ node }) => (
          <li key={node.id} className="card pad">
            <h3>{node.employee ? <Link to={recordPath(node.employee.id)}>{node.employee.name ?? '–'}</Link> : '–'}</h3>
            <p>
              {t('superiorDispute.desk.says', {
                provisional: node.provisional?.name ?? '–',
                disputed: node.disputed?.name ?? t('superiorDispute.nobody'),
              })}
            </p>
            <p className="fine">
              {formatDay(node.filedOn, i18n.language)}: {node.reason}
            </p>
            <DecideForm dispute={node} reload={reload} />
          </li>
        ))}
      </ul>
      <MoreButton pageInfo={pageInfo} onMore={onMore} />
    </>
  )
}
