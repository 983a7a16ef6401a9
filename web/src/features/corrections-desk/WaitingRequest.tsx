import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { WaitingCorrectionFragment } from '../../generated/corrections-desk'
import { formatInstant } from '../../lib/format'
import { fullName } from '../../lib/position-name'
import { isOpen } from '../correction/correction'
import { CorrectionFacts } from '../correction/CorrectionFacts'
import { Deadline } from '../correction/Deadline'
import { EvidenceLinks } from '../correction/EvidenceLinks'
import { recordPath } from '../desk/desk-pages'
import { Law } from '../law/Law'
import { Decision } from './Decision'

interface WaitingRequestProps {
  request: WaitingCorrectionFragment
  /** Told in words what became of the request when it leaves the list. */
  onClosed: (words: string) => void
  onReload: () => Promise<unknown>
  /** Somebody was faster: what is there now is to be loaded. */
  onConflict: () => unknown
}

/** One request: whose it is and its clock; opened, what is asked, the evidence, and the decision. */
export function WaitingRequest({ request, onClosed, onReload, onConflict }: WaitingRequestProps) {
  const { t, i18n } = useTranslation()
  const { reference, field, status, submittedAt, employee, reason, decidedAt } = request
  const place = [employee?.position && fullName(employee.position), employee?.unit?.name].filter(Boolean).join(', ')
  return (
    <details className="request" data-print="open">
      <summary className="row">
        <span>
          <span className="row-title">
            {employee?.name ?? t('inbox.unknownPerson')}: {t(`record.field.${field}`)}
          </span>
          <span className="fine">{place}</span>
        </span>
        <span className="request-state">
          <span className="tag">{t(`correction.status.${status}`)}</span>
          <Deadline correction={request} />
        </span>
      </summary>
      <div className="request-body">
        <p className="fine">
          {t('correction.submitted', { reference, instant: formatInstant(submittedAt, i18n.language) })}
        </p>
        <CorrectionFacts correction={request} />
        <section className="stack" aria-label={t('correction.evidence')}>
          <h2>{t('correction.evidence')}</h2>
          <EvidenceLinks key={request.evidence[0]?.url} evidence={request.evidence} onReload={onReload} />
        </section>
        {employee && (
          <p>
            <Link className="request-link" to={recordPath(employee.id)}>
              {t('inbox.openRecord', { name: employee.name })}
            </Link>
          </p>
        )}
        <Law basis={request.basis} />
        {isOpen(request) ? (
          <Decision request={request} onClosed={onClosed} onConflict={onConflict} />
        ) : (
          <p>
            {decidedAt && t('correction.ended', { instant: formatInstant(decidedAt, i18n.language) })}{' '}
            {reason && (
              <>
                <strong>{t('correction.reason')}</strong> {reason}
              </>
            )}
          </p>
        )}
      </div>
    </details>
  )
}
