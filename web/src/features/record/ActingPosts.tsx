import { useTranslation } from 'react-i18next'
import type { ActingFragment } from '../../generated/movement'
import { formatDay } from '../../lib/format'
import { PositionLink } from '../career/PositionLink'

/** The posts in which a person acts today, each with its last day. */
export function ActingPosts({ posts }: { posts: ActingFragment[] }) {
  const { t, i18n } = useTranslation()
  return posts.map(({ id, kind, position, unit, effectiveTo }) => (
    <span key={id}>
      {t(`actingShort.${kind as 'ACTING_PLT'}`)} {position && <PositionLink position={position} />}
      <span className="fine">
        {[unit?.name, t('record.until', { date: formatDay(effectiveTo, i18n.language) })].filter(Boolean).join(', ')}
      </span>
    </span>
  ))
}
