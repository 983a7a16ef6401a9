import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../../components/Message'
import { usePredicateMatrixQuery } from '../../generated/evaluation'
import type { EvaluationPreviewQuery } from '../../generated/evaluation-screen'
import type { PerformanceRating } from '../../generated/types'
import { formatNumber } from '../../lib/format'
import { ExplanationText } from '../evaluation/ExplanationText'
import { PredicateMatrix } from '../evaluation/PredicateMatrix'
import { DistributionWarnings } from './DistributionWarnings'

interface TentativeResultProps {
  work: PerformanceRating | null
  behaviour: PerformanceRating | null
  asOf: string
  preview: EvaluationPreviewQuery['evaluationPreview']
  error: unknown
}

/** What the two ratings come to before anything is kept: the cell, the predicate, why, and what it would upset. */
export function TentativeResult({ work, behaviour, asOf, preview, error }: TentativeResultProps) {
  const { t, i18n } = useTranslation()
  const { data } = usePredicateMatrixQuery({ variables: { asOf } })
  return (
    <section className="tentative" aria-labelledby="tentative">
      <h3 id="tentative">{t('teamPerformance.rate.tentative')}</h3>
      <PredicateMatrix cells={data?.predicateMatrix ?? []} work={work} behaviour={behaviour} />
      <div aria-live="polite">
        {preview ? (
          <>
            <p className="tentative-answer">
              {t('teamPerformance.rate.comesTo', { predicate: t(`kinerja.predicate.${preview.predicate}`) })}{' '}
              {preview.creditPoints !== null && (
                <span className="fine">
                  {t('teamPerformance.evaluation.points', {
                    points: formatNumber(preview.creditPoints, i18n.language),
                  })}
                </span>
              )}
            </p>
            <ExplanationText predicate={preview.predicate} explanation={preview.explanation} />
            <DistributionWarnings warnings={preview.warnings} />
          </>
        ) : error ? (
          <ErrorMessage error={error} />
        ) : (
          <p className="muted">{t('teamPerformance.rate.chooseBoth')}</p>
        )}
      </div>
    </section>
  )
}
