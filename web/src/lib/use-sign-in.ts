import { useState } from 'react'
import { useLocation } from 'react-router'

/** Starts signing in or out on demand. `failed` is true after the provider could not be reached. */
export function useSignIn() {
  const { pathname, search } = useLocation()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)

  async function leave(start: (module: typeof import('./sign-in')) => Promise<void>): Promise<void> {
    setBusy(true)
    setFailed(false)
    try {
      await start(await import('./sign-in'))
    } catch {
      setBusy(false)
      setFailed(true)
    }
  }

  return {
    busy,
    failed,
    signIn: (returnTo = pathname + search) => leave((module) => module.startSignIn(returnTo)),
    signInSilently: () => leave((module) => module.startSignIn(pathname + search, { silent: true })),
    /** Takes all drafts off this device but those named in `kept`. */
    signOut: (kept: string[] = []) => leave((module) => module.startSignOut(kept)),
  }
}
