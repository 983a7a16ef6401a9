import { useRef, useState } from 'react'

/**
 * Where a draft lies: in the browser, to outlive a closed window, or in the tab alone, to outlive a new sign-in. What is
 * about somebody else belongs in the tab.
 */
export type Shelf = 'browser' | 'tab'

const PREFIX = 'jalur.draft.'
const DAY = 86_400_000
const KEPT_FOR = 14 * DAY

interface Stored<T> {
  value: T
  keptAt: number
}

const storageOf = (shelf: Shelf): Storage => (shelf === 'tab' ? sessionStorage : localStorage)

/** What was typed but not sent; null where there is nothing, or it is older than two weeks. */
export function readDraft<T>(name: string, shelf: Shelf = 'browser'): T | null {
  const text = storageOf(shelf).getItem(PREFIX + name)
  if (!text) return null
  const { value, keptAt } = JSON.parse(text) as Stored<T>
  if (Date.now() - keptAt < KEPT_FOR) return value
  forgetDraft(name, shelf)
  return null
}

/** Removes a draft. */
export const forgetDraft = (name: string, shelf: Shelf = 'browser'): void => storageOf(shelf).removeItem(PREFIX + name)

const draftKeys = (storage: Storage): string[] => Object.keys(storage).filter((key) => key.startsWith(PREFIX))

/** The names of what lies in the browser. */
export const draftNames = (): string[] => draftKeys(localStorage).map((key) => key.slice(PREFIX.length))

/** What lies in the browser, as text. */
export const textsOfDrafts = (): string[] => draftKeys(localStorage).map((key) => localStorage.getItem(key) ?? '')

/** Removes every draft but the named ones: whoever signs out may leave the device to somebody else. */
export function forgetDrafts(kept: string[] = []): void {
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of draftKeys(storage)) if (!kept.includes(key.slice(PREFIX.length))) storage.removeItem(key)
  }
}

/** Keeps what was typed, in the place of what was kept under the name. */
export function keepDraft<T>(name: string, value: T, shelf: Shelf = 'browser'): void {
  const stored: Stored<T> = { value, keptAt: Date.now() }
  storageOf(shelf).setItem(PREFIX + name, JSON.stringify(stored))
}

/** A form's content, kept at every change. */
export function useDraft<T>(
  name: string,
  start: () => T,
  shelf: Shelf = 'browser',
): [T, (change: (now: T) => T) => void] {
  const [value, setValue] = useState(() => readDraft<T>(name, shelf) ?? start())
  const latest = useRef(value)
  return [
    value,
    (change) => {
      latest.current = change(latest.current)
      keepDraft(name, latest.current, shelf)
      setValue(latest.current)
    },
  ]
}
