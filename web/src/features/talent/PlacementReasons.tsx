import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/Icon'
import type { PlacementFragment } from '../../generated/talent'
import { Law } from '../law/Law'

/** How a placement came about: inputs, rule, reasons, and what would change it; the result stands above. */
export function PlacementReasons({ placement }: { placement: PlacementFragment }) {
  const { t } = useTranslation()
  const { readings, outside, changes, policy } = placement
  return (
    <div className="placement-reasons">
      <dl className="facts">
        {readings.map(({ axis, input, rule }) => (
          <div key={axis}>
            <dt>{t(`talent.axis.${axis}`)}</dt>
            <dd>
              {input ?? t('talent.noInput')} <span className="fine">{rule}</span>
            </dd>
          </div>
        ))}
      </dl>
      {outside.length > 0 && (
        <ul className="plain-list" aria-label={t('talent.remedies')}>
          {outside.map(({ reason, explanation, remedy }) => (
            <li key={reason}>
              <Icon name="plus" size={15} /> {explanation} {remedy}
            </li>
          ))}
        </ul>
      )}
      {changes.length > 0 && (
        <>
          <p className="fine">{t('talent.changes')}</p>
          <ul className="plain-list">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
      <Law basis={policy.legalBasis} />
    </div>
  )
}
