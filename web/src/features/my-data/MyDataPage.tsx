import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Async } from '../../components/Async'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { type MyDataQuery, useMyDataQuery } from '../../generated/my-data'
import { readDraft } from '../../lib/draft'
import { formatDay, formatInstant, formatNip } from '../../lib/format'
import { isOpen } from '../correction/correction'
import { NoEmployee } from '../my-path/NoEmployee'
import { draftName } from './correction-draft'
import { MyRequests } from './MyRequests'

type Me = NonNullable<MyDataQuery['me']>
type Fact = NonNullable<Me['recordFields']>[number]

/** What stands on record of whoever is signed in, where it comes from, and what was asked to be corrected. */
export default function MyDataPage() {
  const { t } = useTranslation()
  const answer = useMyDataQuery({ fetchPolicy: 'cache-and-network' })
  const { data, error, refetch } = answer
  return (
    <>
      <PageTitle text={t('myData.page')} />
      {data && data.me === null && !error ? (
        <NoEmployee />
      ) : (
        <Async answer={answer} select={({ me }) => me} level={1} lines={8}>
          {(me) => <MyData me={me} onChange={() => void refetch()} />}
        </Async>
      )}
    </>
  )
}

function MyData({ me, onChange }: { me: Me; onChange: () => void }) {
  const { t } = useTranslation()
  const requests = me.correctionRequests?.nodes ?? []
  const waiting = requests.filter(isOpen)
  return (
    <>
      <header className="page-head">
        <h1>{t('myData.title')}</h1>
        <p className="lede">{t('myData.lede')}</p>
        <PageActions title={t('myData.page')} />
      </header>
      {waiting.length > 0 && (
        <MyRequests title={t('myData.waiting', { count: waiting.length })} requests={waiting} onChange={onChange} />
      )}
      <section className="section" aria-labelledby="facts">
        <h2 id="facts">{t('myData.onRecord')}</h2>
        <ul className="rows card">
          {(me.recordFields ?? []).map((fact) => (
            <li key={fact.field} className="row fact">
              <FactOnRecord fact={fact} />
              <Act fact={fact} owner={me.id} />
            </li>
          ))}
        </ul>
      </section>
      {requests.length > waiting.length && (
        <MyRequests
          title={t('myData.decided')}
          requests={requests.filter((request) => !isOpen(request))}
          onChange={onChange}
        />
      )}
    </>
  )
}

function FactOnRecord({ fact }: { fact: Fact }) {
  const { t, i18n } = useTranslation()
  const { field, value, since, source, asOf, reference, changedBy, recordedAt, keeper } = fact
  const day = (given: string) => formatDay(given, i18n.language)
  return (
    <div>
      <p className="eyebrow">{t(`record.field.${field}`)}</p>
      <p>
        <span className="row-title digits">
          {value === null ? t('correction.nothing') : field === 'NIP' ? formatNip(value) : value}
        </span>
        {since && (
          <span className="fine">
            {t(field === 'EDUCATION' ? 'record.finished' : 'path.since', { date: day(since) })}
          </span>
        )}
      </p>
      <details className="fold" data-print="open">
        <summary>
          {t(`record.source.${source ?? 'UNKNOWN'}`)}
          {asOf && `, ${t('myData.asOf', { date: day(asOf) })}`}
        </summary>
        <dl className="facts">
          {reference && <Detail term={t('myData.reference')} text={reference} />}
          {changedBy && <Detail term={t('myData.enteredBy')} text={changedBy} />}
          {recordedAt && <Detail term={t('myData.enteredAt')} text={formatInstant(recordedAt, i18n.language)} />}
          <Detail term={t('myData.keeper')} text={keeper} />
        </dl>
      </details>
    </div>
  )
}

function Detail({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  )
}

function Act({ fact: { field, correctable, disputedBy }, owner }: { fact: Fact; owner: string }) {
  const { t } = useTranslation()
  if (!correctable) return <p className="fine fact-act">{t('myData.byDecree')}</p>
  if (disputedBy) {
    return (
      <p className="fact-act">
        <a className="tag here" href={`#permintaan-${disputedBy}`}>
          {t('myData.disputed')}
        </a>
      </p>
    )
  }
  const begun = readDraft(draftName(owner, field)) !== null
  return (
    <Link className="btn quiet fact-act no-print" to={`/data-saya/perbaikan?data=${field}`}>
      {t(begun ? 'myData.continueDraft' : 'myData.correct')}
      <span className="sr">: {t(`record.field.${field}`)}</span>
    </Link>
  )
}
