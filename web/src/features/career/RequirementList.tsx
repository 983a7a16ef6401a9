import { useTranslation } from 'react-i18next'
import type { TransitionRequirementFragment } from '../../generated/career'
import { Law } from '../law/Law'

/** What a step asks of anyone, each with its law. */
export function RequirementList({ requirements }: { requirements: TransitionRequirementFragment[] }) {
  const { t } = useTranslation()
  if (!requirements.length) return <p className="muted">{t('position.noRequirements')}</p>
  return (
    <ul className="requirements">
      {requirements.map((requirement, index) => (
        <li key={index}>
          <span className="tag">{t(`requirement.${requirement.kind}`)}</span>
          <p>{requirement.description}</p>
          <Law basis={requirement.legalBasis} />
        </li>
      ))}
    </ul>
  )
}
