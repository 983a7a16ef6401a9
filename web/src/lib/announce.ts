import { useSyncExternalStore } from 'react'

let message = ''
const listeners = new Set<() => void>()

/** Has assistive technology speak a short text, politely: a new page's title, a link copied. */
export function announce(text: string): void {
  message = text
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The text last announced, for the one live region of the page. */
export const useAnnouncement = (): string => useSyncExternalStore(subscribe, () => message)
