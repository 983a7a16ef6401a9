import { useTranslation } from 'react-i18next'
import type { TalentMapHeadFragment } from '../../generated/talent'
import { formatDecimal } from '../../lib/format'
import { Law } from '../law/Law'

/** By which limits people were placed, and whose limits they are. */
export function PolicyNote({ policy }: Pick<TalentMapHeadFragment, 'policy'>) {
  const { t, i18n } = useTranslation()
  const { isOwn, performanceHigh, performanceMiddle, potentialHigh, potentialMiddle, legalBasis } = policy
  const format = (limit: string) => formatDecimal(limit, i18n.language)
  return (
    <section className="policy-note">
      <p className="muted">
        {t(isOwn ? 'talent.policyOwn' : 'talent.policyNational')}{' '}
        {t('talent.limits', {
          performanceHigh: format(performanceHigh),
          performanceMiddle: format(performanceMiddle),
          potentialHigh: format(potentialHigh),
          potentialMiddle: format(potentialMiddle),
        })}
      </p>
      <Law basis={legalBasis} />
    </section>
  )
}
