import { useTranslation } from 'react-i18next'
import type { ObjectedEvaluationFragment } from '../../generated/objection'
import { formatNumber } from '../../lib/format'
import { ExplanationText } from '../evaluation/ExplanationText'

/** The result that is objected to, as it is now: ratings with their words, predicate, points, and why. */
export function ObjectedResult({ evaluation }: { evaluation: ObjectedEvaluationFragment }) {
  const { t, i18n } = useTranslation()
  const { workRating, behaviourRating, workReason, behaviourReason, predicate, creditPoints, assessor } = evaluation
  const { explanation, objection } = evaluation
  return (
    <section className="card pad">
      <h2>{t(objection?.status === 'DECIDED' ? 'objection.resultNow' : 'objection.result')}</h2>
      <dl className="facts">
        <div>
          <dt>{t('objection.predicate')}</dt>
          <dd>{predicate ? t(`kinerja.predicate.${predicate}`) : '–'}</dd>
        </div>
        <div>
          <dt>{t('kinerja.part.WORK')}</dt>
          <dd>
            {workRating ? t(`kinerja.rating.${workRating}`) : '–'}
            {workReason && <span className="fine">{workReason}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('kinerja.part.BEHAVIOUR')}</dt>
          <dd>
            {behaviourRating ? t(`kinerja.rating.${behaviourRating}`) : '–'}
            {behaviourReason && <span className="fine">{behaviourReason}</span>}
          </dd>
        </div>
        {creditPoints !== null && (
          <div>
            <dt>{t('objection.points')}</dt>
            <dd>{formatNumber(creditPoints, i18n.language)}</dd>
          </div>
        )}
        <div>
          <dt>{t('objection.assessor')}</dt>
          <dd>{assessor?.name ?? '–'}</dd>
        </div>
      </dl>
      {predicate && explanation && <ExplanationText predicate={predicate} explanation={explanation} />}
    </section>
  )
}
