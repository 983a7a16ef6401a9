/** Disputes about who the direct superior is. Pure: this file imports types only. */
import type { Day, DirectoryEntry, Text } from '@jalur/common'

/** Where a dispute stands. */
export const DisputeStatus = { OPEN: 'OPEN', ACCEPTED: 'ACCEPTED', REJECTED: 'REJECTED', SETTLED: 'SETTLED' } as const
export type DisputeStatus = keyof typeof DisputeStatus

/** What the HR officer decides. */
export type DisputeDecision = Extract<DisputeStatus, 'ACCEPTED' | 'REJECTED'>

/**
 * A person says that somebody else than on record is the direct superior, who decides meanwhile. An accepted dispute holds
 * until the register follows; it is settled then.
 */
export interface SuperiorDispute {
  id: string
  employeeId: string
  /** Who stands on record; null where nobody does. */
  disputedId: string | null
  provisionalId: string
  reason: string
  filedOn: Day
  status: DisputeStatus
  decisionReason: string | null
  deciderId: string | null
  decidedOn: Day | null
  version: number
}

type Person = Pick<DirectoryEntry, 'id' | 'agencyCode' | 'superiorIds' | 'active'>

/** What speaks against a person as the provisional superior of another; null where nothing does. */
export function provisionalFault(owner: Person, proposed: Person): Text | null {
  if (proposed.id === owner.id)
    return { id: 'tidak dapat menjadi atasan diri sendiri', en: 'nobody is the own superior' }
  if (proposed.id === owner.superiorIds[0])
    return { id: 'sudah tercatat sebagai atasan', en: 'is the superior on record' }
  if (proposed.superiorIds.includes(owner.id)) return { id: 'adalah bawahan Anda', en: 'works under you' }
  return proposed.agencyCode === owner.agencyCode && proposed.active
    ? null
    : { id: 'tidak bekerja di instansi Anda', en: 'does not work for your agency' }
}

/** True for those whom a dispute is about, so that none of them decides on it. */
export const isParty = (
  { employeeId, disputedId, provisionalId }: Pick<SuperiorDispute, 'employeeId' | 'disputedId' | 'provisionalId'>,
  personId: string | null,
): boolean => personId !== null && [employeeId, disputedId, provisionalId].includes(personId)
