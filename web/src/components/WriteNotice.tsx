import { useTranslation } from 'react-i18next'
import type { WriteFailure } from '../lib/errors'
import type { Refusal } from '../lib/use-write'
import { Notice } from './Notice'

interface WriteNoticeProps {
  write: { refusals: Refusal[]; failure: WriteFailure | null }
  /** What to say when somebody was faster: with what is there now. */
  conflict?: string
}

/** Why something was not saved. Draws nothing while there is nothing to say. */
export function WriteNotice({ write: { refusals, failure }, conflict }: WriteNoticeProps) {
  const { t } = useTranslation()
  if (failure === 'conflict') return <Notice>{conflict ?? t('write.conflict')}</Notice>
  if (failure === 'invalid') return <Notice>{t('write.invalid')}</Notice>
  if (failure === 'offline') return <Notice icon="offline">{t('write.offline')}</Notice>
  if (failure) return <Notice>{t(failure === 'denied' ? 'write.denied' : 'write.failed')}</Notice>
  return refusals.map(({ code, message }) => <Notice key={code}>{message}</Notice>)
}
