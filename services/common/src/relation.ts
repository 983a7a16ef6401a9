import type { Caller } from './caller'

/** What a row of personal data tells about who may see it. */
export interface StaffMember {
  id: string
  agencyCode: string
  /** The direct superior first, then theirs, up to the top. */
  superiorIds: readonly string[]
}

/**
 * How a caller stands to an employee. Everything that a policy grants is granted to a relation.
 *
 * ANYONE holds for all callers, SIGNED_IN for every person and partner, PERSON for every person, COLLEAGUE for a person
 * of the same agency, PARTNER for a machine client to which the agency is granted (the scope is asked besides).
 */
export type Relation =
  | 'ANYONE'
  | 'SIGNED_IN'
  | 'PERSON'
  | 'COLLEAGUE'
  | 'SELF'
  | 'SUPERIOR'
  | 'HR_OFFICER'
  | 'LEADER'
  | 'INTEGRITY_OFFICER'
  | 'BKN_OFFICER'
  | 'PARTNER'

/** The relations of a caller to an employee, or to no employee in particular when `to` is null. */
export function relationsOf(caller: Caller, to: StaffMember | null): ReadonlySet<Relation> {
  const relations = new Set<Relation>(['ANYONE'])
  if (caller.kind === 'PUBLIC') return relations
  relations.add('SIGNED_IN')
  if (caller.kind === 'PARTNER') {
    if (!to || caller.agencyCodes.includes(to.agencyCode)) relations.add('PARTNER')
    return relations
  }
  relations.add('PERSON')
  const sameAgency = !to || caller.agencyCode === to.agencyCode
  if (to && caller.employeeId === to.id) relations.add('SELF')
  if (to && caller.employeeId && to.superiorIds.includes(caller.employeeId)) relations.add('SUPERIOR')
  if (sameAgency && caller.agencyCode) relations.add('COLLEAGUE')
  if (sameAgency && caller.roles.includes('HR_OFFICER')) relations.add('HR_OFFICER')
  if (sameAgency && caller.roles.includes('LEADER')) relations.add('LEADER')
  if (sameAgency && caller.roles.includes('INTEGRITY_OFFICER')) relations.add('INTEGRITY_OFFICER')
  if (caller.roles.includes('BKN_OFFICER')) relations.add('BKN_OFFICER')
  return relations
}
