/** Who may watch which job. Pure. */
import { type Caller, readerId, relationsOf } from '@jalur/common'
import type { Job, JobKind } from './job'

/** Jobs whose problems and files are about persons: a thing between the office and its records. */
export const PERSONAL_KINDS: readonly JobKind[] = ['IMPORT_EMPLOYEES', 'EXPORT_EMPLOYEES', 'EXPORT_PERFORMANCE']

/**
 * Jobs about persons are for who is an HR officer of the agency now; so they are neither for BKN nor for who asked for
 * one and has left the office. Other jobs are also for BKN and for who asked.
 */
export function mayWatch(caller: Caller, { kind, agencyCode, requestedBy }: Job): boolean {
  const relations = relationsOf(caller, { id: '', agencyCode, superiorIds: [] })
  if (relations.has('HR_OFFICER')) return true
  return !PERSONAL_KINDS.includes(kind) && (relations.has('BKN_OFFICER') || requestedBy === readerId(caller))
}

/** A file is for who asked for it: that person alone is named to those whose data stand in it. */
export const maySave = (caller: Caller, { requestedBy }: Pick<Job, 'requestedBy'>): boolean =>
  requestedBy === readerId(caller)
