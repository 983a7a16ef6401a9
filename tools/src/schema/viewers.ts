import type { Caller, PersonCaller, StaffMember } from '@jalur/common'

/** Who asks, by the token. Superiors are no role: they are who stands above the person asked for. */
export const ROLES = {
  NOBODY: 'Nobody is signed in',
  ASN: 'A civil servant without an office',
  HR_OFFICER: 'An HR officer',
  LEADER: 'A leader',
  INTEGRITY_OFFICER: 'An integrity officer',
  BKN_OFFICER: 'An officer of BKN',
  PARTNER: 'A partner with every scope, who states a purpose',
  PARTNER_WITHOUT_PURPOSE: 'A partner with every scope, who states none',
  PARTNER_WITHOUT_SCOPE: 'A partner without any scope',
} as const
export type RoleKey = keyof typeof ROLES

/** Whom they ask for, as they stand to that person. */
export const RELATIONS = {
  SELF: 'the own person',
  SUBORDINATE: 'a direct subordinate',
  FURTHER_SUBORDINATE: 'a subordinate further down',
  FORMER_SUBORDINATE: 'one who was a subordinate until a transfer',
  OWN_SUPERIOR: 'the own superior',
  COLLEAGUE: 'a colleague of the same unit',
  STRANGER: 'a stranger of the same (for a partner: of a granted) agency',
  OTHER_AGENCY: 'a person of another agency',
} as const
export type RelationKey = keyof typeof RELATIONS

const EVERY_RELATION = Object.keys(RELATIONS) as RelationKey[]
const BY_AGENCY: RelationKey[] = ['STRANGER', 'OTHER_AGENCY']

/** The relations that each role can have; who belongs to no agency has strangers and others alike. */
export const VIEWERS: Readonly<Record<RoleKey, readonly RelationKey[]>> = {
  NOBODY: ['OTHER_AGENCY'],
  ASN: EVERY_RELATION,
  HR_OFFICER: EVERY_RELATION,
  LEADER: EVERY_RELATION,
  INTEGRITY_OFFICER: EVERY_RELATION,
  BKN_OFFICER: ['OTHER_AGENCY'],
  PARTNER: BY_AGENCY,
  PARTNER_WITHOUT_PURPOSE: BY_AGENCY,
  PARTNER_WITHOUT_SCOPE: BY_AGENCY,
}

const SCOPES = ['personnel:read', 'learning:read', 'performance:read', 'integrity:read']

/** The caller of a role; a person who holds an office is also a civil servant of the agency. */
export function callerOf(role: RoleKey, { id, agencyCode }: Pick<StaffMember, 'id' | 'agencyCode'>): Caller {
  if (role === 'NOBODY') return { kind: 'PUBLIC' }
  if (role === 'PARTNER' || role === 'PARTNER_WITHOUT_PURPOSE' || role === 'PARTNER_WITHOUT_SCOPE') {
    const scopes = role === 'PARTNER_WITHOUT_SCOPE' ? [] : SCOPES
    return { kind: 'PARTNER', clientId: `matrix-${role}`, scopes, agencyCodes: [agencyCode] }
  }
  const person: PersonCaller = { kind: 'PERSON', subject: `matrix-${role}`, employeeId: id, roles: ['ASN'], agencyCode }
  if (role === 'ASN') return person
  if (role === 'BKN_OFFICER') return { ...person, employeeId: null, roles: [role], agencyCode: null }
  return { ...person, roles: ['ASN', role] }
}

/** The purpose that a role states. */
export const purposeOf = (role: RoleKey): string | null => (role === 'PARTNER' ? 'PROMOTION' : null)

/** Where a person of each relation stands, seen from `VIEWER`. */
export const VIEWER: StaffMember = { id: 'viewer', agencyCode: 'own', superiorIds: ['top'] }
export const SUBJECTS: Readonly<Record<RelationKey, StaffMember>> = {
  SELF: VIEWER,
  SUBORDINATE: { id: 'subject', agencyCode: 'own', superiorIds: ['viewer', 'top'] },
  FURTHER_SUBORDINATE: { id: 'subject', agencyCode: 'own', superiorIds: ['between', 'viewer', 'top'] },
  FORMER_SUBORDINATE: { id: 'subject', agencyCode: 'own', superiorIds: ['new', 'top'] },
  OWN_SUPERIOR: { id: 'top', agencyCode: 'own', superiorIds: [] },
  COLLEAGUE: { id: 'subject', agencyCode: 'own', superiorIds: ['top'] },
  STRANGER: { id: 'subject', agencyCode: 'own', superiorIds: ['elsewhere'] },
  OTHER_AGENCY: { id: 'subject', agencyCode: 'other', superiorIds: ['elsewhere'] },
}
