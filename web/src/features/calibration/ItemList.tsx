import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { MoreButton } from '../../components/MoreButton'
import type { CalibratedEvaluationFragment } from '../../generated/calibration'
import type { Session } from './CalibrationPage'

interface ItemListProps {
  items: Session['items']
  onMore: (after: string | null) => void
}

/** The evaluations that the reader sees, by assessor, each leading to what it rests on. */
export function ItemList({ items: { edges, pageInfo, totalCount }, onMore }: ItemListProps) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="items">
      <h2 id="items">{t('calibration.items')}</h2>
      <p className="fine">{t('calibration.seen', { number: totalCount })}</p>
      <ol className="card rows">
        {edges.map(({ node }) => (
          <li key={node.id}>
            <Item item={node} />
          </li>
        ))}
      </ol>
      <MoreButton pageInfo={pageInfo} onMore={onMore} />
    </section>
  )
}

function Item({ item }: { item: CalibratedEvaluationFragment }) {
  const { t } = useTranslation()
  const { employee, assessor, before, evaluation, standing, isStale, proposals } = item
  const now = evaluation?.predicate
  const last = proposals.at(-1)
  const marks = [
    t('calibration.by', { name: assessor?.name ?? '–' }),
    ...(now && now !== before.predicate
      ? [t('calibration.was', { predicate: t(`kinerja.predicate.${before.predicate}`) })]
      : []),
    ...(standing === 'AS_KNOWN' ? [] : [t(`calibration.${standing}`)]),
    ...(isStale ? [t('calibration.stale')] : last?.status === 'PROPOSED' ? [t('kinerja.calibration.PROPOSED')] : []),
  ]
  return (
    <Link className="calibration-row" to={{ search: `?evaluasi=${encodeURIComponent(evaluation?.id ?? '')}` }} replace>
      <span>
        <strong>{employee?.name ?? '–'}</strong>
        <span className="fine">{marks.join(' · ')}</span>
      </span>
      <span>{now ? t(`kinerja.predicate.${now}`) : '–'}</span>
    </Link>
  )
}
