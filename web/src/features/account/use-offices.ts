import { useViewerQuery } from '../../generated/account'
import type { Role } from '../../generated/types'
import { useSessionState } from '../../lib/session'

/** The offices of whoever is signed in; none while that is not known. */
export function useOffices(): Role[] {
  const { data } = useViewerQuery({ skip: useSessionState() !== 'active' })
  return data?.viewer?.roles ?? []
}
