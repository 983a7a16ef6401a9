import { useRef, useState } from 'react'

const PREFIX = 'jalur.draft.'
const DAY = 86_400_000
const KEPT_FOR = 14 * DAY

interface Stored<T> {
  value: T
  keptAt: number
}

/** What was typed but not sent, from this browser; null where there is none, or it is older than two weeks. */
export function readDraft<T>(name: string): T | null {
  const text = localStorage.getItem(PREFIX + name)
  if (!text) return null
  const { value, keptAt } = JSON.parse(text) as Stored<T>
  if (Date.now() - keptAt < KEPT_FOR) return value
  forgetDraft(name)
  return null
}

/** Removes a draft from this browser. */
export const forgetDraft = (name: string): void => localStorage.removeItem(PREFIX + name)

/** Removes every draft: whoever signs out may leave the device to somebody else. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
}

function keepDraft<T>(name: string, value: T): void {
  const stored: Stored<T> = { value, keptAt: Date.now() }
  localStorage.setItem(PREFIX + name, JSON.stringify(stored))
}

/** A form's content that is kept in this browser at every change, so that it outlives a lost connection and a closed window. */
export function useDraft<T>(name: string, start: () => T): [T, (change: (now: T) => T) => void] {
  const [value, setValue] = useState(() => readDraft<T>(name) ?? start())
  const latest = useRef(value)
  return [
    value,
    (change) => {
      latest.current = change(latest.current)
      keepDraft(name, latest.current)
      setValue(latest.current)
    },
  ]
}
