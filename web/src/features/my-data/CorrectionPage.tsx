import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useSearchParams } from 'react-router'
import { Async } from '../../components/Async'
import { Message } from '../../components/Message'
import { PageTitle } from '../../components/PageTitle'
import type { CorrectionFragment } from '../../generated/correction'
import { type MyHistoryQuery, useMyHistoryQuery } from '../../generated/my-data'
import type { RecordField } from '../../generated/types'
import { formatInstant } from '../../lib/format'
import { NoEmployee } from '../my-path/NoEmployee'
import { CorrectionForm } from './CorrectionForm'

const FIELDS: RecordField[] = [
  ...(['NAME', 'NIP', 'BIRTH_DATE', 'EMPLOYMENT_TYPE', 'STATUS', 'UNIT'] as const),
  ...(['POSITION', 'RANK', 'SUPERVISOR', 'EDUCATION'] as const),
]

/** The person who asks, with what can be named as wrong. */
export type Asking = NonNullable<MyHistoryQuery['me']>

/** Asks the personnel office to correct one field: `?data=RANK`, and `&riwayat=` the first day of the entry. */
export default function CorrectionPage() {
  const { t } = useTranslation()
  const [parameters] = useSearchParams()
  const field = FIELDS.find((each) => each === parameters.get('data'))
  const answer = useMyHistoryQuery()
  const { data, error } = answer
  if (!field) return <Navigate to="/data-saya" replace />
  const title = t('correctionForm.title', { field: t(`record.field.${field}`).toLowerCase() })
  return (
    <>
      <PageTitle text={title} />
      {data && data.me === null && !error ? (
        <NoEmployee />
      ) : (
        <Async answer={answer} select={({ me }) => me} level={1} lines={8}>
          {(me) => <Asked key={field} title={title} me={me} field={field} entry={parameters.get('riwayat') ?? ''} />}
        </Async>
      )}
    </>
  )
}

function Asked({ title, me, field, entry }: { title: string; me: Asking; field: RecordField; entry: string }) {
  const { t } = useTranslation()
  const [sent, setSent] = useState<CorrectionFragment | null>(null)
  if (sent) return <Sent request={sent} />
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to="/data-saya">{t('correctionForm.back')}</Link>
        </p>
        <h1>{title}</h1>
        <p className="lede">{t('correctionForm.lede')}</p>
      </header>
      <CorrectionForm me={me} field={field} entry={entry} onSent={setSent} />
    </>
  )
}

function Sent({ request: { reference, dueAt } }: { request: CorrectionFragment }) {
  const { t, i18n } = useTranslation()
  return (
    <div role="status">
      <Message
        title={t('correctionForm.sentTitle', { reference })}
        text={t('correctionForm.sent', { instant: formatInstant(dueAt, i18n.language) })}
        level={1}
      >
        <Link className="btn" to="/data-saya">
          {t('correctionForm.toRequests')}
        </Link>
      </Message>
    </div>
  )
}
