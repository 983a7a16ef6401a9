import { useTranslation } from 'react-i18next'
import type { PromotionFragment } from '../../generated/my-path'
import { formatDay } from '../../lib/format'
import { CheckItem } from './CheckItem'
import { countsOf } from './steps'
import { StatusStrip } from './StatusStrip'

/** The next rank promotion: when, what is still awaited, and its requirements on request. */
export function PromotionCard({ promotion }: { promotion: PromotionFragment | null }) {
  const { t, i18n } = useTranslation()
  return (
    <section className="card pad" aria-labelledby="promotion">
      <h2 id="promotion">{t('path.promotion')}</h2>
      {promotion ? (
        <>
          <p className="promotion-to">
            <strong>{t('path.promotionTo', { name: promotion.to.name, code: promotion.to.code })}</strong>
            <span className="fine">{t(`path.promotionKind.${promotion.kind}`)}</span>
          </p>
          <StatusStrip checks={promotion.requirements} />
          <p>{promotion.eligibleNow ? t('path.promotionReady') : <Awaited promotion={promotion} />}</p>
          {promotion.nextPeriod && (
            <p className="fine">
              {t('path.promotionPeriod', { date: formatDay(promotion.nextPeriod, i18n.language) })}
            </p>
          )}
          <details className="fold">
            <summary>
              {t('path.promotionDetails')} ({t('path.metOf', countsOf(promotion.requirements))})
            </summary>
            <ul className="checks plain">
              {promotion.requirements.map((check, index) => (
                <CheckItem key={index} check={check} />
              ))}
            </ul>
          </details>
        </>
      ) : (
        <p className="muted">{t('path.noPromotion')}</p>
      )}
    </section>
  )
}

function Awaited({ promotion }: { promotion: PromotionFragment }) {
  const { t, i18n } = useTranslation()
  const kinds = [...new Set(promotion.blockedBy)].map((kind) => t(`requirement.${kind}`).toLowerCase())
  return (
    <>
      {promotion.earliestDate && `${t('path.from', { date: formatDay(promotion.earliestDate, i18n.language) })}. `}
      {kinds.length > 0 && t('path.promotionMissing', { list: kinds.join(', ') })}
    </>
  )
}
