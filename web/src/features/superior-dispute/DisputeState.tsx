import { useTranslation } from 'react-i18next'
import type { SuperiorDisputeStateFragment } from '../../generated/superior-dispute'
import { formatDay } from '../../lib/format'

/** Where a dispute stands, with the words of both sides. */
export function DisputeState({ dispute }: { dispute: SuperiorDisputeStateFragment }) {
  const { t, i18n } = useTranslation()
  const { status, filedOn, reason, decisionReason, decidedOn, disputed, provisional } = dispute
  const day = (on: string) => formatDay(on, i18n.language)
  return (
    <section className="card pad" aria-labelledby={`dispute-${dispute.id}`}>
      <h2 id={`dispute-${dispute.id}`}>{t(`superiorDispute.status.${status}`)}</h2>
      <dl className="facts">
        <div>
          <dt>{t('superiorDispute.onRecord')}</dt>
          <dd>{disputed?.name ?? t('superiorDispute.nobody')}</dd>
        </div>
        <div>
          <dt>{t('superiorDispute.proposed')}</dt>
          <dd>{provisional?.name ?? '–'}</dd>
        </div>
        <div>
          <dt>{t('superiorDispute.filed')}</dt>
          <dd>
            {day(filedOn)}
            <span className="fine">{reason}</span>
          </dd>
        </div>
        {decidedOn && (
          <div>
            <dt>{t('superiorDispute.decided')}</dt>
            <dd>
              {day(decidedOn)}
              <span className="fine">{decisionReason}</span>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
