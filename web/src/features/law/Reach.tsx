import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PolicyReachFragment } from '../../generated/law'
import { familyPath } from '../career/PositionLink'

/** How many steps and positions a rule touches, and of which families. */
export function Reach({ reach: { steps, positions, families } }: { reach: PolicyReachFragment }) {
  const { t } = useTranslation()
  return (
    <>
      <p>
        {steps > 0 ? t('rules.reachSteps', { count: steps }) : t('rules.reachRanks')}{' '}
        {t('rules.reachPositions', { count: positions })}
      </p>
      {families.length > 0 && (
        <details className="fold" data-print="open">
          <summary>{t('rules.reachFamilies', { count: families.length })}</summary>
          <ul className="plain-list">
            {families.map(({ code, name }) => (
              <li key={code}>
                <Link to={familyPath(code)}>{name}</Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
