import type { SuperiorDisputeStatus } from '../../generated/types'

interface Supervised {
  supervisor: { id: string } | null
  superiorDispute: { status: SuperiorDisputeStatus; provisional: { id: string } | null } | null
}

/** True while the provisional superior of a dispute decides, not the one on record. */
export const holds = (status: SuperiorDisputeStatus): status is 'OPEN' | 'ACCEPTED' =>
  status === 'OPEN' || status === 'ACCEPTED'

/** Id of who decides on somebody's performance: the superior on record, or the provisional one while a dispute holds. */
export function deciderOf({ supervisor, superiorDispute }: Supervised): string | null {
  const provisional = superiorDispute && holds(superiorDispute.status) ? superiorDispute.provisional : null
  return (provisional ?? supervisor)?.id ?? null
}
