import { useEffect, useRef, type ReactNode } from 'react'
import { useLocation } from 'react-router'

/** Links to the parts of a place, side by side. Where they do not fit they can be pushed; the open one is in sight. */
export function PartNav({ label, children }: { label: string; children: ReactNode }) {
  const nav = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [pathname])
  return (
    <nav ref={nav} className="part-nav no-print" aria-label={label}>
      {children}
    </nav>
  )
}
