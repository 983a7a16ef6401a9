import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WriteNotice } from '../../components/WriteNotice'
import { type CorrectionFragment, useWithdrawCorrectionMutation } from '../../generated/correction'
import { announce } from '../../lib/announce'
import { formatInstant } from '../../lib/format'
import { useWrite } from '../../lib/use-write'
import { isOpen } from '../correction/correction'
import '../correction/correction.css'
import { CorrectionFacts } from '../correction/CorrectionFacts'
import { Deadline } from '../correction/Deadline'
import { EvidenceLinks } from '../correction/EvidenceLinks'
import { Law } from '../law/Law'

interface MyRequestsProps {
  title: string
  requests: CorrectionFragment[]
  onChange: () => void
}

/** The own requests to correct the record: what became of each, and the clock of those that wait. */
export function MyRequests({ title, requests, onChange }: MyRequestsProps) {
  return (
    <section className="section" aria-label={title}>
      <h2>{title}</h2>
      <ul className="stack">
        {requests.map((request) => (
          <li key={request.id} id={`permintaan-${request.id}`} className="card pad">
            <Request request={request} onChange={onChange} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Request({ request, onChange }: { request: CorrectionFragment; onChange: () => void }) {
  const { t, i18n } = useTranslation()
  const { reference, field, status, submittedAt, decidedAt, decidedBy, reason } = request
  return (
    <>
      <h3>
        {t(`record.field.${field}`)} <span className="tag">{t(`correction.status.${status}`)}</span>
      </h3>
      <p className="fine">
        {t('correction.submitted', { reference, instant: formatInstant(submittedAt, i18n.language) })}
      </p>
      <Deadline correction={request} />
      {decidedAt && (
        <p>
          {decidedBy
            ? t('correction.decided', { office: decidedBy, instant: formatInstant(decidedAt, i18n.language) })
            : t('correction.ended', { instant: formatInstant(decidedAt, i18n.language) })}
        </p>
      )}
      {reason && (
        <p>
          <strong>{t('correction.reason')}</strong> {reason}
        </p>
      )}
      <details className="fold" data-print="open">
        <summary>{t('correction.details')}</summary>
        <CorrectionFacts correction={request} />
        <EvidenceLinks key={request.evidence[0]?.url} evidence={request.evidence} onReload={onChange} />
        <Law basis={request.basis} />
      </details>
      {isOpen(request) && <Withdraw request={request} onChange={onChange} />}
    </>
  )
}

/** Takes a request back, after asking once more: it cannot be undone. */
function Withdraw({ request: { id, version }, onChange }: { request: CorrectionFragment; onChange: () => void }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(false)
  const [mutate] = useWithdrawCorrectionMutation()
  const write = useWrite(mutate, ({ withdrawCorrection }) => withdrawCorrection, onChange)

  async function withdraw(): Promise<void> {
    if (!(await write.run({ id, expectedVersion: version }))) return
    announce(t('correction.withdrawn'))
    onChange()
  }

  return (
    <div className="actions no-print">
      {asked ? (
        <>
          <span>{t('correction.withdrawSure')}</span>
          <button type="button" className="btn" aria-busy={write.busy} onClick={withdraw}>
            {t('correction.withdrawYes')}
          </button>
          <button type="button" className="btn ghost" onClick={() => setAsked(false)}>
            {t('correction.withdrawNo')}
          </button>
        </>
      ) : (
        <button type="button" className="btn quiet" onClick={() => setAsked(true)}>
          {t('correction.withdraw')}
        </button>
      )}
      <WriteNotice write={write} />
    </div>
  )
}
