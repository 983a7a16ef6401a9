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
  if (failure === 'conflict' && conflict) return <Notice>{conflict}</Notice>
  const words = failure === 'general' ? 'failed' : failure
  if (words) return <Notice icon={words === 'offline' ? 'offline' : 'info'}>{t(`write.${words}`)}</Notice>
  return refusals.map(({ code, message }) => <Notice key={code}>{message}</Notice>)
}
