import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** The first `initial` items of a list, and the rest on request. `children` draws the visible items. */
export function ShowMore<T>({
  items,
  initial,
  children,
}: {
  items: T[]
  initial: number
  children: (visible: T[]) => ReactNode
}) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      {children(open ? items : items.slice(0, initial))}
      {items.length > initial && (
        <button type="button" className="btn quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('position.showLess') : t('position.showAll', { count: items.length })}
        </button>
      )}
    </>
  )
}
