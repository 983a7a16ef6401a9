import { useTranslation } from 'react-i18next'
import { announce } from '../lib/announce'
import { Icon } from './Icon'
import { useState } from 'react'

/** Share the address of this page, or print it. Sharing falls back to copying the link. */
export function PageActions({ title }: { title: string }) {
  const { t } = useTranslation()
  const [told, setTold] = useState<string | null>(null)

  function tell(text: string): void {
    setTold(text)
    announce(text)
  }

  async function share(): Promise<void> {
    try {
      if (navigator.share) await navigator.share({ title, url: location.href })
      else {
        await navigator.clipboard.writeText(location.href)
        tell(t('share.copied'))
      }
    } catch (reason) {
      if (!(reason instanceof DOMException && reason.name === 'AbortError')) tell(t('share.failed'))
    }
  }

  return (
    <div className="page-actions">
      <button type="button" className="btn quiet" onClick={share}>
        <Icon name="share" size={18} />
        {t('share.share')}
      </button>
      <button type="button" className="btn quiet" onClick={() => print()}>
        <Icon name="print" size={18} />
        {t('share.print')}
      </button>
      {told && <span className="told">{told}</span>}
    </div>
  )
}
