import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PositionNameFragment } from '../../generated/career'
import { fullName } from '../../lib/position-name'

/** The position's full name, leading to its page. */
export function PositionLink({ position }: { position: PositionNameFragment }) {
  return <Link to={positionPath(position.code)}>{fullName(position)}</Link>
}

/** The address of a position's page. */
export const positionPath = (code: string): string => `/jabatan/${encodeURIComponent(code)}`

/** The address of a family's page. */
export const familyPath = (code: string): string => `/karier/rumpun/${encodeURIComponent(code)}`

/** `III/a – III/b`, one rank where both are the same, null where no rank is prescribed. */
export function rankRange(minimum: { code: string } | null, maximum: { code: string } | null): string | null {
  const codes = [...new Set([minimum?.code, maximum?.code].filter((code) => code !== undefined))]
  return codes.length ? codes.join(' – ') : null
}

/** The range in words, or that the rank follows from education. */
export function RankRange({
  minimum,
  maximum,
}: {
  minimum: { code: string } | null
  maximum: { code: string } | null
}) {
  const { t } = useTranslation()
  return <>{rankRange(minimum, maximum) ?? t('position.anyRank')}</>
}
