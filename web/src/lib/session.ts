import { useSyncExternalStore } from 'react'

/** The signed-in person's tokens. `expiresAt` in milliseconds since 1970. Lives as long as the browser tab. */
export interface Session {
  accessToken: string
  idToken: string
  expiresAt: number
  name: string | null
}

const KEY = 'jalur.session'
const EXPIRY_MARGIN = 5_000
const listeners = new Set<() => void>()
let current = read()
let expiry: ReturnType<typeof setTimeout> | undefined
scheduleExpiry()

function read(): Session | null {
  const stored = sessionStorage.getItem(KEY)
  return stored ? (JSON.parse(stored) as Session) : null
}

function publish(): void {
  for (const listener of listeners) listener()
}

function scheduleExpiry(): void {
  clearTimeout(expiry)
  if (current) expiry = setTimeout(publish, Math.max(0, current.expiresAt - EXPIRY_MARGIN - Date.now()) + 50)
}

/** Keeps a new session, or forgets it when null. */
export function setSession(session: Session | null): void {
  current = session
  if (session) sessionStorage.setItem(KEY, JSON.stringify(session))
  else sessionStorage.removeItem(KEY)
  scheduleExpiry()
  publish()
}

/** `none`: nobody signed in · `expired`: signed in until a moment ago · `active`: the token can be used. */
export type SessionState = 'none' | 'expired' | 'active'

/** The state of the session now. */
export function sessionState(): SessionState {
  if (!current) return 'none'
  return current.expiresAt - EXPIRY_MARGIN > Date.now() ? 'active' : 'expired'
}

/** The session as kept, also when expired (signing out needs its ID token). */
export const currentSession = (): Session | null => current

/** The bearer token, or null when there is none to use. */
export const accessToken = (): string | null => (sessionState() === 'active' ? current!.accessToken : null)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Re-renders when the person signs in or out, or when the token runs out. */
export const useSessionState = (): SessionState => useSyncExternalStore(subscribe, sessionState)

/** The name in the ID token; null when absent or nobody is signed in. */
export const useSessionName = (): string | null => useSyncExternalStore(subscribe, () => current?.name ?? null)
