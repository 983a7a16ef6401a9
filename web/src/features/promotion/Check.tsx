import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '../../components/Icon'
import type { PromotionCheckFragment } from '../../generated/promotion'
import type { RequirementStatus } from '../../generated/types'
import { Law } from '../law/Law'
import './promotion.css'

const SIGNS: Record<RequirementStatus, IconName> = { MET: 'tick', NOT_MET: 'plus', UNKNOWN: 'question' }

/** A requirement as an officer reads it: what is asked, what is known of the person, and the law. */
export function Check({ check: { kind, status, required, actual, legalBasis } }: { check: PromotionCheckFragment }) {
  const { t } = useTranslation()
  return (
    <li className="check" data-status={status}>
      <span className="sign">
        <Icon name={SIGNS[status]} size={15} />
      </span>
      <div className="check-body">
        <p className="say">
          <strong>{t(`requirement.${kind}`)}</strong>: {t(`status.${status}`)}
        </p>
        <p className="fine">{t('promotion.finding', { required, actual: actual ?? t('law.noActual') })}</p>
        <Law basis={legalBasis} />
      </div>
    </li>
  )
}
