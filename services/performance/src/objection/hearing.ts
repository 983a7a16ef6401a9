/** Who takes part in an objection. Pure: this file imports types only. */
import type { DirectoryEntry } from '@jalur/common'

/**
 * The person as who reads the objection is asked about: the assessor, who is heard, and the assessor's superior, who
 * decides, count among the superiors, also when the person works for somebody else by now.
 */
export const withHearing = (owner: DirectoryEntry, assessor: DirectoryEntry | null): DirectoryEntry => ({
  ...owner,
  superiorIds: [...(assessor ? [assessor.id, ...assessor.superiorIds.slice(0, 1)] : []), ...owner.superiorIds],
})
