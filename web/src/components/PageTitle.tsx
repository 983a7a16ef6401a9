import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../lib/announce'

/** Names the page in the browser's tab and to assistive technology. */
export function PageTitle({ text }: { text: string }) {
  const { t } = useTranslation()
  const title = t('app.title', { page: text })
  useEffect(() => {
    document.title = title
    announce(title)
  }, [title])
  return null
}
