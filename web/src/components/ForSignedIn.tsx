import type { ReactNode } from 'react'
import { useSessionState } from '../lib/session'
import { useSilentRenewal } from '../lib/use-silent-renewal'
import { FailureMessage } from './Message'

interface ForSignedInProps {
  /** For someone who never signed in; by default the same word as for a session that ended. */
  invitation?: ReactNode
  children: ReactNode
}

/** A page for whoever is signed in: an expired session is renewed silently first, and asked for when that fails. */
export function ForSignedIn({ invitation, children }: ForSignedInProps) {
  const session = useSessionState()
  const renewing = useSilentRenewal()
  if (session === 'active') return children
  if (renewing) return null
  return session === 'none' && invitation ? invitation : <FailureMessage failure="signed-out" level={1} />
}
