import { useTranslation } from 'react-i18next'
import type { PositionFactsFragment } from '../../generated/career'
import { RankRange } from './PositionLink'

/** How many hold a position; `total` is null below ten people, whom a number could single out. */
type Holders = { total: number | null; vacancies: number | null } | null

interface PositionFactListProps {
  position: PositionFactsFragment
  holders: Holders
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
    [t('position.holders'), <HolderCount holders={holders} />],
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

/** The number of holders in words, or that it is kept back. */
export function HolderCount({ holders }: { holders: Holders }) {
  const { t } = useTranslation()
  const total = holders?.total ?? null
  return <>{total === null ? t('position.holdersHidden') : t('position.holdersCount', { count: total })}</>
}
