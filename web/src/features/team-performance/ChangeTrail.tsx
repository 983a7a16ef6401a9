import { useTranslation } from 'react-i18next'
import type { RatedEvaluationFragment } from '../../generated/evaluation-screen'
import { formatInstant } from '../../lib/format'

/** What was done to an evaluation and by whom, out of the tamper-evident ledger. Draws nothing before the first act. */
export function ChangeTrail({ history }: { history: RatedEvaluationFragment['history'] }) {
  const { t, i18n } = useTranslation()
  if (!history.length) return null
  return (
    <section className="card pad" aria-labelledby="trail">
      <h2 id="trail">{t('teamPerformance.trail.title')}</h2>
      <ol className="trail">
        {history.map(({ place, at, action, actor, digest }) => (
          <li key={place}>
            <p>
              <strong>{t(`teamPerformance.trail.${action}`)}</strong>
            </p>
            <p className="fine">
              {actor?.name ?? '–'}, {formatInstant(at, i18n.language)}
            </p>
            <p className="fine digits" title={digest}>
              {t('teamPerformance.trail.entry', { place, digest: digest.slice(0, 12) })}
            </p>
          </li>
        ))}
      </ol>
      <p className="fine">{t('teamPerformance.trail.help')}</p>
    </section>
  )
}
