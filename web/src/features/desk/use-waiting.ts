import { type DeskWaitingQuery, useDeskWaitingQuery } from '../../generated/desk'
import { useOffices } from '../account/use-offices'

/** What waits at the desk, in numbers. */
export type Waiting = NonNullable<DeskWaitingQuery['deskWaiting']>

const LOOK_AGAIN = 5 * 60_000

/** What waits for the officer who is signed in, looked at every five minutes; null for everyone else. */
export function useWaiting(): Waiting | null {
  const isOfficer = useOffices().includes('HR_OFFICER')
  const { data } = useDeskWaitingQuery({ skip: !isOfficer, pollInterval: isOfficer ? LOOK_AGAIN : 0 })
  return data?.deskWaiting ?? null
}
