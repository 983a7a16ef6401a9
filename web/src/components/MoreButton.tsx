import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface MoreButtonProps {
  /** Of the last page that came; nothing is drawn where no page follows, or none came. */
  pageInfo: { hasNextPage: boolean; endCursor: string | null } | undefined
  onMore: (after: string | null) => unknown
  /** What stands beside it, such as how many are shown. */
  children?: ReactNode
}

/** Brings the next page of a list. */
export function MoreButton({ pageInfo, onMore, children }: MoreButtonProps) {
  const { t } = useTranslation()
  if (!pageInfo?.hasNextPage) return null
  return (
    <p className="no-print">
      <button type="button" className="btn ghost" onClick={() => void onMore(pageInfo.endCursor)}>
        {t('map.more')}
      </button>{' '}
      {children}
    </p>
  )
}
