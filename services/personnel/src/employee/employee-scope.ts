import type { Caller } from '@jalur/common'

/** Which employees a caller may list: all, or those of some agencies, or those below one superior. */
export interface EmployeeScope {
  all: boolean
  agencyCodes: readonly string[]
  /** Everyone whose chain of superiors holds this employee. */
  superiorId: string | null
}

/**
 * What a caller may list by office, scope and grants; null for nobody at all. It becomes a row filter of the query.
 * A person without an office may list the own subordinates, if there are any.
 */
export function employeeScopeOf(caller: Caller): EmployeeScope | null {
  if (caller.kind === 'PUBLIC') return null
  if (caller.kind === 'PARTNER') {
    if (!caller.scopes.includes('personnel:read')) return null
    return { all: false, agencyCodes: caller.agencyCodes, superiorId: null }
  }
  const { roles, agencyCode, employeeId } = caller
  if (roles.includes('BKN_OFFICER')) return { all: true, agencyCodes: [], superiorId: null }
  const isOffice = roles.includes('HR_OFFICER') || roles.includes('LEADER')
  const agencyCodes = isOffice && agencyCode ? [agencyCode] : []
  return agencyCodes.length > 0 || employeeId ? { all: false, agencyCodes, superiorId: employeeId } : null
}

/** True for an agency that nobody in the scope belongs to: to ask for its employees is asking for too much. */
export function isOutside({ all, agencyCodes }: EmployeeScope, caller: Caller, agency: string): boolean {
  const own = caller.kind === 'PERSON' ? caller.agencyCode : null
  return !all && agency !== own && !agencyCodes.includes(agency)
}
