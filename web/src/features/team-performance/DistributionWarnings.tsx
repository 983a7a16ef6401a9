import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/Notice'
import type { EvaluationPreviewQuery } from '../../generated/evaluation-screen'
import { formatNumber } from '../../lib/format'

type Warning = NonNullable<EvaluationPreviewQuery['evaluationPreview']>['warnings'][number]

/** The limits of the organisation's pattern that the predicate would leave broken. It is guidance: a reason is enough. */
export function DistributionWarnings({ warnings }: { warnings: Warning[] }) {
  const { t } = useTranslation()
  if (!warnings.length) return null
  return (
    <Notice>
      {t('teamPerformance.rate.uneven')}
      {warnings.map((warning) => (
        <span key={warning.predicates.join()} className="warning-line">
          <WarningText warning={warning} />
        </span>
      ))}
    </Notice>
  )
}

function WarningText({ warning: { predicates, count, total, least, most } }: { warning: Warning }) {
  const { t, i18n } = useTranslation()
  const limit = (share: number): string => `${formatNumber(share * 100, i18n.language)} %`
  const values = {
    predicates: predicates.map((predicate) => t(`kinerja.predicate.${predicate}`)).join(', '),
    ...{ count, total },
  }
  if (most !== null) return t('teamPerformance.rate.atMost', { ...values, limit: limit(most) })
  if (least !== null) return t('teamPerformance.rate.atLeast', { ...values, limit: limit(least) })
  return t('teamPerformance.rate.someExpected', values)
}
