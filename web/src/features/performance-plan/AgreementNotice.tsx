import { useTranslation } from 'react-i18next'
import type { AgreementDutyFragment } from '../../generated/my-plan'
import { Law } from '../law/Law'

/** Why the plan of who leads a unit names the performance agreement, with the law. */
export function AgreementNotice({ duty: { rule, legalBasis, validFrom } }: { duty: AgreementDutyFragment }) {
  const { t } = useTranslation()
  const { regulation, ...basis } = legalBasis ?? { regulation: null }
  return (
    <section className="card pad" aria-labelledby="agreement-duty">
      <h2 id="agreement-duty">{t('performance.plan.agreementTitle')}</h2>
      <p>{rule}</p>
      {regulation && 'confidence' in basis && <Law basis={{ ...basis, regulation, validFrom }} />}
    </section>
  )
}
