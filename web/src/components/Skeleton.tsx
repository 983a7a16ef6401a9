import { useTranslation } from 'react-i18next'
import { useElapsed } from '../lib/hooks'

const PATIENCE = 300

/** Grey bars in the place of `lines` lines to come, shown only when waiting takes long enough to be noticed. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation()
  if (!useElapsed(PATIENCE)) return <div className="skeleton" aria-busy="true" />
  return (
    <div className="skeleton" role="status" aria-busy="true">
      <span className="sr">{t('state.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="skeleton-bar" />
      ))}
    </div>
  )
}
