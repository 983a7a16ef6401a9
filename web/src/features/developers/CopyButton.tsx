import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../lib/announce'

/** Copies a text; `what` names it to assistive technology. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const { t } = useTranslation()
  const [told, setTold] = useState<'copied' | 'failed' | null>(null)

  async function copy(): Promise<void> {
    const outcome = await navigator.clipboard.writeText(text).then(
      () => 'copied' as const,
      () => 'failed' as const,
    )
    setTold(outcome)
    announce(t(`dev.${outcome}`))
  }

  return (
    <span className="copy">
      <button type="button" className="btn quiet" aria-label={t('dev.copyWhat', { what })} onClick={copy}>
        {t('dev.copy')}
      </button>
      {told && <span className={told === 'copied' ? 'told' : 'field-error'}>{t(`dev.${told}`)}</span>}
    </span>
  )
}
