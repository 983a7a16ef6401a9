import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MyEvaluationQuery, OwnEvaluationFragment } from '../../generated/my-evaluations'
import { formatNumber } from '../../lib/format'

interface CreditCardProps {
  evaluation: Pick<OwnEvaluationFragment, 'creditPoints' | 'period'>
  account: NonNullable<MyEvaluationQuery['me']>['creditPoints']
}

/** The credit points that follow from an evaluation, and what they mean for the next level. */
export function CreditCard({ evaluation: { creditPoints, period }, account }: CreditCardProps) {
  const { t, i18n } = useTranslation()
  const number = (value: number) => formatNumber(value, i18n.language)
  if (creditPoints === null && (account?.total ?? null) === null) return null
  const needed = account?.neededForNextLevel ?? null
  return (
    <section className="card pad" aria-labelledby="points">
      <h2 id="points">{t('performance.evaluation.points')}</h2>
      {creditPoints !== null && <p>{t('performance.evaluation.pointsOf', { points: number(creditPoints) })}</p>}
      {period.kind !== 'YEAR' && <p className="fine">{t('performance.evaluation.pointsLater')}</p>}
      {account && account.total !== null && (
        <p>
          {t('performance.evaluation.pointsTotal', { total: number(account.total) })}{' '}
          {needed !== null &&
            (needed > 0
              ? t('performance.evaluation.pointsNeeded', { needed: number(needed) })
              : t('performance.evaluation.pointsEnough'))}
        </p>
      )}
      <p>
        <Link to="/jalur-saya">{t('performance.evaluation.toPath')}</Link>
      </p>
    </section>
  )
}
