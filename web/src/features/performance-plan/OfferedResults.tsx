import { useTranslation } from 'react-i18next'
import { announce } from '../../lib/announce'
import { isTakenInto, type Offer, type PlanContent, type ResultDraft, takenResult } from './plan-draft'

interface OfferedResultsProps {
  offers: Offer[]
  content: PlanContent
  onTake: (result: ResultDraft) => void
}

/** What the superior offers; one press puts a result into the draft, linked where it can be. */
export function OfferedResults({ offers, content, onTake }: OfferedResultsProps) {
  const { t } = useTranslation()
  if (offers.length === 0) return null

  function take(offer: Offer): void {
    onTake(takenResult(offer))
    announce(
      t(offer.canLink ? 'performance.plan.offered.taken' : 'performance.plan.offered.takenUnlinked', {
        result: offer.result.statement,
      }),
    )
  }

  return (
    <section className="card pad" aria-labelledby="offered">
      <h2 id="offered">{t('performance.plan.offered.title', { count: offers.length })}</h2>
      {offers.some(({ canLink }) => !canLink) && <p className="fine">{t('performance.plan.offered.later')}</p>}
      <ul className="offers">
        {offers.map((offer) => (
          <li key={offer.result.id}>
            <span>
              {offer.result.statement}
              {offer.note && (
                <span className="fine">{t('performance.plan.offered.expected', { note: offer.note })}</span>
              )}
            </span>
            {isTakenInto(content, offer) ? (
              <span className="tag">{t('performance.plan.offered.inPlan')}</span>
            ) : (
              <button type="button" className="btn ghost" onClick={() => take(offer)}>
                {t('performance.plan.offered.take')}
                <span className="sr"> {offer.result.statement}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
