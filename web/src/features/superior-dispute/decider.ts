import type { SuperiorDisputeStatus } from '../../generated/types'

interface Supervised {
  supervisor: { id: string } | null
  superiorDispute: {
    status: SuperiorDisputeStatus
    disputed: { id: string } | null
    provisional: { id: string } | null
  } | null
}

/** True while the provisional superior of a dispute decides, not the one on record. */
export const holds = (status: SuperiorDisputeStatus): status is 'OPEN' | 'ACCEPTED' =>
  status === 'OPEN' || status === 'ACCEPTED'

/**
 * Id of who decides on somebody's performance: the superior on record, or the provisional one while a dispute holds and
 * the register still names whom it is about.
 */
export function deciderOf({ supervisor, superiorDispute: dispute }: Supervised): string | null {
  const isProvisional = dispute && holds(dispute.status) && dispute.disputed?.id === supervisor?.id
  return (isProvisional ? dispute.provisional : supervisor)?.id ?? null
}
