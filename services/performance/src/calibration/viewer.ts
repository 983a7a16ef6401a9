/** Who looks at sessions. Pure. */
import type { Caller } from '@jalur/common'

/** A person by the id of the register, and the agency that an HR officer works for. */
export interface Viewer {
  employeeId: string | null
  hrAgency: string | null
}

/** The caller as a viewer; partners and the public are nobody. */
export function viewerOf(caller: Caller): Viewer {
  if (caller.kind !== 'PERSON') return { employeeId: null, hrAgency: null }
  return { employeeId: caller.employeeId, hrAgency: caller.roles.includes('HR_OFFICER') ? caller.agencyCode : null }
}
