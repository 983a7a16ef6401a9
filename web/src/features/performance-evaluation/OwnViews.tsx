import { useTranslation } from 'react-i18next'
import type { EvaluatedPlanFragment, OwnEvaluationFragment } from '../../generated/my-evaluations'
import type { PerformanceRating, RatedPart } from '../../generated/types'
import { formatDay } from '../../lib/format'
import { AdvancedIndicator } from '../evaluation/AdvancedIndicator'
import { isHandedOver } from '../performance/plan-status'
import { type Reference, referencesOf } from './standing'

interface OwnViewsProps {
  plan: EvaluatedPlanFragment
  evaluation: OwnEvaluationFragment
}

/** The own view and that of the superior, beside each other from the day on which the result is handed over. */
export function OwnViews({ plan, evaluation }: OwnViewsProps) {
  const { t } = useTranslation()
  const { selfView, status, assessor, workRating, behaviourRating, workReason, behaviourReason } = evaluation
  const { distributionReason, feedbackReason } = evaluation
  const references = referencesOf(evaluation, plan)
  const of = (part: RatedPart) => references.filter((reference) => reference.part === part)
  return (
    <div className="own-views">
      <section className="card pad" aria-labelledby="own-view">
        <h2 id="own-view">{t('performance.evaluation.yours')}</h2>
        {selfView ? (
          <>
            <View part="WORK" rating={selfView.workRating} />
            <View part="BEHAVIOUR" rating={selfView.behaviourRating} />
            {selfView.note && (
              <p>
                <span className="fine">{t('performance.evaluation.note')}</span>
                <br />
                {selfView.note}
              </p>
            )}
          </>
        ) : (
          <p className="muted">{t('performance.evaluation.notWritten')}</p>
        )}
      </section>
      <section className="card pad" aria-labelledby="superior-view">
        <h2 id="superior-view">
          {t('performance.evaluation.theirs', { name: assessor?.name ?? t('performance.evaluation.superior') })}
        </h2>
        {isHandedOver(status) && workRating && behaviourRating ? (
          <>
            <View part="WORK" rating={workRating} words={workReason} references={of('WORK')} />
            <View part="BEHAVIOUR" rating={behaviourRating} words={behaviourReason} references={of('BEHAVIOUR')} />
            {distributionReason && (
              <p className="fine">{t('performance.evaluation.unevenBecause', { reason: distributionReason })}</p>
            )}
            {feedbackReason && (
              <p className="fine">{t('performance.evaluation.silentBecause', { reason: feedbackReason })}</p>
            )}
          </>
        ) : (
          <p className="muted">{t('performance.evaluation.notYet')}</p>
        )}
      </section>
    </div>
  )
}

interface ViewProps {
  part: RatedPart
  rating: PerformanceRating
  words?: string | null
  references?: Reference[]
}

function View({ part, rating, words, references = [] }: ViewProps) {
  const { t, i18n } = useTranslation()
  return (
    <div className="own-view">
      <h3>{t(`kinerja.part.${part}`)}</h3>
      <p>
        <strong>{t(`kinerja.rating.${rating}`)}</strong>
      </p>
      {words && <p>{words}</p>}
      {references.length > 0 && (
        <details className="fold" data-print="open">
          <summary>{t('performance.evaluation.restsOn', { count: references.length })}</summary>
          <ul className="plain-list lines">
            {references.map(({ id, kind, text, day, report }) => (
              <li key={id}>
                <span>
                  {t(`performance.evaluation.reference.${kind}`)}
                  {day && `, ${formatDay(day, i18n.language)}`}: {text ?? t('performance.evaluation.referenceMissing')}
                  {report && (
                    <>
                      <br />
                      <AdvancedIndicator report={report} />
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
