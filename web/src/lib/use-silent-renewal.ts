import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { useSessionState } from './session'
import { useSignIn } from './use-sign-in'

/** Asks the provider for a new token once when the old one has run out; true while the browser leaves for it. */
export function useSilentRenewal(): boolean {
  const expired = useSessionState() === 'expired'
  const refused = (useLocation().state as { silentSignInFailed?: boolean } | null)?.silentSignInFailed === true
  const { failed, signInSilently } = useSignIn()
  const started = useRef(false)
  const wanted = expired && !refused && !failed
  useEffect(() => {
    if (!wanted || started.current) return
    started.current = true
    void signInSilently()
  }, [wanted, signInSilently])
  return wanted
}
