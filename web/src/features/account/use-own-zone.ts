import { useEffect } from 'react'
import { useViewerQuery } from '../../generated/account'
import { setZone, WITA } from '../../lib/zone'

/** While somebody is signed in, the pages tell days and times in the zone of the own agency. */
export function useOwnZone(): void {
  const zone = useViewerQuery().data?.viewer?.agencies[0]?.timeZone ?? WITA
  useEffect(() => {
    setZone(zone)
    return () => setZone(WITA)
  }, [zone])
}
