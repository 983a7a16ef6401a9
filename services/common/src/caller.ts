/** Who is asking, as the token says it. Rights follow from the relation to the row asked for (`relation.ts`). */

export type Role = 'ASN' | 'HR_OFFICER' | 'LEADER' | 'BKN_OFFICER' | 'INTEGRITY_OFFICER'
export const ROLES: readonly Role[] = ['ASN', 'HR_OFFICER', 'LEADER', 'BKN_OFFICER', 'INTEGRITY_OFFICER']

export type Scope = 'personnel:read' | 'learning:read' | 'performance:read' | 'integrity:read'

/** Nobody is signed in. */
export interface PublicCaller {
  readonly kind: 'PUBLIC'
}

/** A person; `employeeId` is absent for an officer of BKN, who is no employee of a local government. */
export interface PersonCaller {
  readonly kind: 'PERSON'
  readonly subject: string
  readonly employeeId: string | null
  readonly roles: readonly Role[]
  readonly agencyCode: string | null
}

/** A machine client of a partner agency, limited to its scopes and granted agencies. */
export interface PartnerCaller {
  readonly kind: 'PARTNER'
  readonly clientId: string
  /** What people call the client; absent where the provider does not say. */
  readonly clientName?: string
  readonly scopes: readonly string[]
  readonly agencyCodes: readonly string[]
}

export type Caller = PublicCaller | PersonCaller | PartnerCaller

export const PUBLIC_CALLER: PublicCaller = { kind: 'PUBLIC' }
