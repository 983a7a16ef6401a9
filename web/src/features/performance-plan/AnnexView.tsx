import { useTranslation } from 'react-i18next'
import type { PlanAnnexFragment } from '../../generated/my-plan'
import { ANNEX_PARTS } from './plan-draft'
import './annex.css'

/** The annex of a plan to be read. Draws nothing while it says nothing. */
export function AnnexView({ annex }: { annex: PlanAnnexFragment }) {
  const { t } = useTranslation()
  const said = ANNEX_PARTS.filter((part) => annex[part])
  if (said.length === 0) return null
  return (
    <section className="card pad" aria-labelledby="annex">
      <h2 id="annex">{t('kinerja.annex.title')}</h2>
      <dl className="facts">
        {said.map((part) => (
          <div key={part}>
            <dt>{t(`kinerja.annex.${part}`)}</dt>
            <dd className="as-written">{annex[part]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
