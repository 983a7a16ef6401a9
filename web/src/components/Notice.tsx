import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { failedParts, type Part } from '../lib/errors'
import { Icon, type IconName } from './Icon'

interface NoticeProps {
  icon?: IconName
  children: ReactNode
  onRetry?: () => void
}

/** A calm remark above what it concerns, with an optional way to try again. */
export function Notice({ icon = 'info', children, onRetry }: NoticeProps) {
  const { t } = useTranslation()
  return (
    <div className="notice" role="status">
      <Icon name={icon} />
      <p>{children}</p>
      {onRetry && (
        <button type="button" className="btn ghost" onClick={() => onRetry()}>
          {t('state.retry')}
        </button>
      )}
    </div>
  )
}

interface PartialNoticeProps {
  error: unknown
  /** Parts known to be missing from the answer itself, beside those that the errors name. */
  missing?: Part[]
  /** How many requirements the missing parts leave unknown. */
  unknownChecks?: number
  onRetry?: () => void
}

/** Names the parts of the data that could not be loaded. Draws nothing where everything came. */
export function PartialNotice({ error, missing = [], unknownChecks = 0, onRetry }: PartialNoticeProps) {
  const { t } = useTranslation()
  if (!error && !missing.length) return null
  const parts = [...new Set([...failedParts(error), ...missing])].map((part) => t(`part.${part}`))
  const names =
    parts.length > 1 ? t('state.and', { first: parts.slice(0, -1).join(', '), last: parts.at(-1) }) : parts[0]
  const text = !names
    ? t('state.partialGeneral')
    : unknownChecks
      ? t('state.partialChecks', { parts: names, count: unknownChecks })
      : t('state.partial', { parts: names })
  return <Notice onRetry={onRetry}>{text}</Notice>
}
