import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { MoreButton } from '../../components/MoreButton'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { type MyReadersQuery, useMyReadersQuery } from '../../generated/my-data'
import { formatInstant } from '../../lib/format'
import { fullName } from '../../lib/position-name'
import { NoEmployee } from '../my-path/NoEmployee'

type Log = NonNullable<NonNullable<MyReadersQuery['me']>['accessLog']>
type Reading = Log['edges'][number]['node']

/** Who read confidential data of whoever is signed in, and why they may. */
export default function ReadersPage() {
  const { t } = useTranslation()
  const answer = useMyReadersQuery({ fetchPolicy: 'cache-and-network' })
  const { data, error, fetchMore } = answer
  if (data && data.me === null && !error) return <NoEmployee />
  return (
    <>
      <PageTitle text={t('myData.readers')} />
      <header className="page-head">
        <h1>{t('myData.readersTitle')}</h1>
        <p className="lede">{t('myData.readersLede')}</p>
        <PageActions title={t('myData.readers')} />
      </header>
      <Async answer={answer} select={({ me }) => me?.accessLog}>
        {(log) => (
          <Readings log={log} onMore={() => void fetchMore({ variables: { after: log.pageInfo.endCursor } })} />
        )}
      </Async>
    </>
  )
}

function Readings({ log: { edges, totalCount, pageInfo }, onMore }: { log: Log; onMore: () => void }) {
  const { t } = useTranslation()
  if (!edges.length) return <p className="muted">{t('myData.noReaders')}</p>
  return (
    <div className="stack">
      <p className="muted" role="status">
        {t('map.showing', { shown: edges.length, total: totalCount })}
      </p>
      <ol className="rows card">
        {edges.map(({ node }) => (
          <li key={`${node.requestId} ${node.at}`} className="row">
            <OneReading reading={node} />
          </li>
        ))}
      </ol>
      <MoreButton pageInfo={pageInfo} onMore={onMore} />
    </div>
  )
}

function OneReading({ reading: { at, relation, reader, purpose, fields, requestId } }: { reading: Reading }) {
  const { t, i18n } = useTranslation()
  const place = [
    reader.position && fullName(reader.position),
    reader.unit?.name,
    reader.agency?.name ?? reader.clientName,
  ]
  return (
    <div>
      <p className="eyebrow">{formatInstant(at, i18n.language)}</p>
      <p className="row-title">{t(`myData.relation.${relation}`)}</p>
      <p className="fine">{place.filter(Boolean).join(', ')}</p>
      <p>{t('myData.read', { fields: fields.map(({ title }) => title.toLowerCase()).join(', ') })}</p>
      {purpose && <p className="fine">{t('myData.purpose', { purpose: purpose.title })}</p>}
      <p className="fine">{t('myData.requestId', { id: requestId })}</p>
    </div>
  )
}
