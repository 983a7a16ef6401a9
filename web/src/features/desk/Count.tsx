import { useTranslation } from 'react-i18next'

/** How many things wait, beside the name of the place; nothing where none do. */
export function Count({ of }: { of: number | undefined }) {
  const { t } = useTranslation()
  if (!of) return null
  return (
    <span className="count">
      <span aria-hidden="true">{of}</span>
      <span className="sr">{t('desk.waiting', { count: of })}</span>
    </span>
  )
}
