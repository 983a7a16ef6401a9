import { useTranslation } from 'react-i18next'
import type { TalentMapHeadFragment } from '../../generated/talent'
import { formatNumber } from '../../lib/format'
import { useChoice } from './use-choice'

/** The boxes as a list, the best first: the same counts as in the picture, with what is recommended. */
export function BoxTable({ boxes }: Pick<TalentMapHeadFragment, 'boxes'>) {
  const { t, i18n } = useTranslation()
  const [chosen, choose] = useChoice('kotak')
  return (
    <ol className="rows card box-list" aria-label={t('talent.gridTitle')}>
      {boxes
        .toSorted((a, b) => b.box - a.box)
        .map(({ box, performance, potential, count, recommendation, inPool }) => (
          <li key={box} className="box-row">
            <div>
              <p>
                <strong>{t('talent.box', { box })}</strong>
                {inPool && <span className="tag">{t('talent.pool')}</span>}
              </p>
              <p className="fine">
                {t('talent.levels', {
                  performance: t(`talent.performance.${performance}`),
                  potential: t(`talent.potential.${potential}`),
                })}
              </p>
              <p className="fine">{recommendation}</p>
            </div>
            <button
              type="button"
              className="btn ghost"
              aria-pressed={chosen === String(box)}
              aria-label={t('talent.openBox', { box, count })}
              onClick={() => choose(String(box))}
            >
              {formatNumber(count, i18n.language)}
            </button>
          </li>
        ))}
    </ol>
  )
}
