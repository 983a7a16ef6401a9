import { useTranslation } from 'react-i18next'
import type { CalibrationChangeFragment } from '../../generated/evaluation'
import { formatDay } from '../../lib/format'
import './evaluation.css'

/** Changes of a rating that were proposed in a calibration: before, after, and both reasons. Draws nothing without any. */
export function CalibrationChanges({ changes }: { changes: readonly CalibrationChangeFragment[] }) {
  const { t } = useTranslation()
  if (changes.length === 0) return null
  return (
    <section className="card pad" aria-labelledby="calibrations">
      <h2 id="calibrations">{t('kinerja.calibration.title')}</h2>
      <p className="fine">{t('kinerja.calibration.help')}</p>
      {changes.map((change) => (
        <CalibrationChange key={change.id} change={change} />
      ))}
    </section>
  )
}

/** One change with what was said on both sides. */
export function CalibrationChange({ change }: { change: CalibrationChangeFragment }) {
  const { t, i18n } = useTranslation()
  const { from, to, reason, proposer, proposedOn, status, answerReason, answerer, answeredOn } = change
  const step = (before: string, after: string) =>
    before === after
      ? t('kinerja.calibration.same', { value: after })
      : t('kinerja.calibration.step', { before, after })
  return (
    <div className="stack">
      <dl className="facts">
        <div>
          <dt>{t('kinerja.part.WORK')}</dt>
          <dd>{step(t(`kinerja.rating.${from.workRating}`), t(`kinerja.rating.${to.workRating}`))}</dd>
        </div>
        <div>
          <dt>{t('kinerja.part.BEHAVIOUR')}</dt>
          <dd>{step(t(`kinerja.rating.${from.behaviourRating}`), t(`kinerja.rating.${to.behaviourRating}`))}</dd>
        </div>
        <div>
          <dt>{t('kinerja.calibration.predicate')}</dt>
          <dd>{step(t(`kinerja.predicate.${from.predicate}`), t(`kinerja.predicate.${to.predicate}`))}</dd>
        </div>
      </dl>
      <p className="fine">
        {t('kinerja.calibration.proposed', {
          name: proposer?.name ?? '–',
          date: formatDay(proposedOn, i18n.language),
        })}
      </p>
      <blockquote className="words">{reason}</blockquote>
      <p className="fine">
        {t(`kinerja.calibration.${status}`, {
          name: answerer?.name ?? '–',
          date: answeredOn ? formatDay(answeredOn, i18n.language) : '–',
        })}
      </p>
      {answerReason && <blockquote className="words">{answerReason}</blockquote>}
    </div>
  )
}
