import { useTranslation } from 'react-i18next'
import type { PositionFactsFragment } from '../../generated/graphql'
import { RankRange } from './PositionLink'

interface PositionFactListProps {
  position: PositionFactsFragment
  /** Null where fewer than ten people hold the position: the number is then kept back. */
  holders: { total: number; vacancies: number | null } | null
}

/** The position's facts as a list of terms. */
export function PositionFactList({ position, holders }: PositionFactListProps) {
  const { t } = useTranslation()
  const facts: [string, React.ReactNode][] = [
    [t('position.kind'), t(`kind.${position.kind}`)],
    [t('position.ranks'), <RankRange minimum={position.minimumRank} maximum={position.maximumRank} />],
    [t('position.education'), position.minimumEducation && t(`education.${position.minimumEducation}`)],
    [t('position.retirement'), position.retirementAge && t('position.years', { count: position.retirementAge })],
    [t('position.eselon'), position.eselon],
    [t('position.steward'), position.family?.supervisingAgency],
    [
      t('position.holders'),
      holders ? t('position.holdersCount', { count: holders.total }) : t('position.holdersHidden'),
    ],
    [t('position.vacancies'), holders?.vacancies],
  ]
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined)
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
