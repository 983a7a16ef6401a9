import { useTranslation } from 'react-i18next'
import type { RatedEvaluationFragment } from '../../generated/evaluation-screen'
import type { PerformanceRating } from '../../generated/types'
import { formatNumber } from '../../lib/format'
import { ExplanationText } from '../evaluation/ExplanationText'

interface SideBySideProps {
  evaluation: RatedEvaluationFragment
  name: string
  /** Whether the reader is the superior. */
  isMine: boolean
}

/** The view of the person and that of the superior, in the same order, beside each other where there is room. */
export function SideBySide({ evaluation, name, isMine }: SideBySideProps) {
  const { t, i18n } = useTranslation()
  const { selfView, workRating, behaviourRating, workReason, behaviourReason, predicate, creditPoints } = evaluation
  const { assessor, explanation, distributionReason, feedbackReason } = evaluation
  return (
    <div className="side-by-side">
      <section className="card pad" aria-labelledby="self-view">
        <h2 id="self-view">{t('teamPerformance.evaluation.selfView', { name })}</h2>
        {selfView ? (
          <dl className="views">
            <View part="WORK" rating={selfView.workRating} />
            <View part="BEHAVIOUR" rating={selfView.behaviourRating} />
            <div>
              <dt>{t('teamPerformance.evaluation.note')}</dt>
              <dd className="own-words">{selfView.note ?? t('teamPerformance.evaluation.noNote')}</dd>
            </div>
          </dl>
        ) : (
          <p className="muted">{t('teamPerformance.evaluation.noSelfView')}</p>
        )}
      </section>
      <section className="card pad" aria-labelledby="superior-view">
        <h2 id="superior-view">
          {isMine
            ? t('teamPerformance.evaluation.yourView')
            : t('teamPerformance.evaluation.superiorView', { name: assessor?.name ?? '–' })}
        </h2>
        {workRating && behaviourRating ? (
          <>
            <dl className="views">
              <View part="WORK" rating={workRating} words={workReason} />
              <View part="BEHAVIOUR" rating={behaviourRating} words={behaviourReason} />
              {predicate && (
                <div>
                  <dt>{t('teamPerformance.evaluation.predicate')}</dt>
                  <dd>
                    {t(`kinerja.predicate.${predicate}`)}
                    {creditPoints !== null && (
                      <span className="fine">
                        {t('teamPerformance.evaluation.points', { points: formatNumber(creditPoints, i18n.language) })}
                      </span>
                    )}
                  </dd>
                </div>
              )}
            </dl>
            {predicate && explanation && <ExplanationText predicate={predicate} explanation={explanation} />}
            {distributionReason && (
              <p className="fine">{t('teamPerformance.evaluation.unevenBecause', { reason: distributionReason })}</p>
            )}
            {feedbackReason && (
              <p className="fine">{t('teamPerformance.evaluation.silentBecause', { reason: feedbackReason })}</p>
            )}
          </>
        ) : (
          <p className="muted">{t('teamPerformance.evaluation.noRating')}</p>
        )}
      </section>
    </div>
  )
}

interface ViewProps {
  part: 'WORK' | 'BEHAVIOUR'
  rating: PerformanceRating
  words?: string | null
}

function View({ part, rating, words }: ViewProps) {
  const { t } = useTranslation()
  return (
    <div>
      <dt>{t(`kinerja.part.${part}`)}</dt>
      <dd>
        <span className="rating-word" data-rating={rating}>
          {t(`kinerja.rating.${rating}`)}
        </span>
        {words && <span className="fine">{words}</span>}
      </dd>
    </div>
  )
}
