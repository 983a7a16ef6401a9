import { createStore } from './store'
import { readToken } from './token'

/** The token in use. Lives as long as the browser tab. */
export interface Session {
  accessToken: string
  /** Needed to sign out at the provider; absent for a pasted token. */
  idToken?: string
  name: string
  isPartner: boolean
  /** In milliseconds since 1970. */
  expiresAt: number
}

const KEY = 'jalur.playground.session'
const stored = sessionStorage.getItem(KEY)
const store = createStore<Session | null>(stored ? (JSON.parse(stored) as Session) : null)

export const currentSession = store.get
export const useSession = store.use

/** Keeps a session, or forgets it when null. */
export function setSession(session: Session | null): void {
  if (session) sessionStorage.setItem(KEY, JSON.stringify(session))
  else sessionStorage.removeItem(KEY)
  store.set(session)
}

/** Keeps a token that the visitor brought along; false when it is none. */
export function keepPastedToken(token: string): boolean {
  const accessToken = token.trim().replace(/^bearer\s+/i, '')
  const facts = readToken(accessToken)
  if (facts) setSession({ accessToken, name: facts.holder, isPartner: facts.isPartner, expiresAt: facts.expiresAt })
  return facts !== null
}
