import type { Role } from '@jalur/common'

/** Someone who can sign in. `employeeId` is absent for an officer of BKN, `agencyCode` likewise. */
export interface Account {
  id: string
  employeeId: string | null
  name: string
  /** Position and place, as shown below the name. */
  title: string
  roles: Role[]
  agencyCode: string | null
  /** May be chosen on the sign-in page without a password. */
  demo: boolean
  /** Short name of a demonstration person, unique: `asn`, `superior`, `hr`, … */
  demoKey: string | null
}

/** What a person does in Jalur, as the sign-in page tells people apart. */
export const DUTIES = ['asn', 'superior', 'hr', 'leader', 'integrity', 'bkn'] as const
export type Duty = (typeof DUTIES)[number]

const DUTY_OF_ROLE: [Role, Duty][] = [
  ['BKN_OFFICER', 'bkn'],
  ['INTEGRITY_OFFICER', 'integrity'],
  ['HR_OFFICER', 'hr'],
  ['LEADER', 'leader'],
]

/**
 * The duty of an account: its demo key where that names one (`superior`, `asn-2`), else its most special role.
 * Being a superior is a relation and no role, so only the demo key can tell it.
 */
export function dutyOf({ demoKey, roles }: Pick<Account, 'demoKey' | 'roles'>): Duty {
  const named = DUTIES.find((duty) => duty === demoKey?.split(/[-_]/)[0])
  return named ?? DUTY_OF_ROLE.find(([role]) => roles.includes(role))?.[1] ?? 'asn'
}

/** Claims of a person's access token besides the registered ones; what does not apply is absent. */
export function personClaims({ employeeId, roles, agencyCode }: Account): Record<string, unknown> {
  return { roles, ...(employeeId && { employee: employeeId }), ...(agencyCode && { agency: agencyCode }) }
}
