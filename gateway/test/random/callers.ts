import { type Caller, PURPOSE_HEADER } from '@jalur/common'
import type { WholeGraph } from '../whole-graph'

/** One caller of every kind, by what it is. */
export async function everyCaller(graph: WholeGraph): Promise<Readonly<Record<string, Caller>>> {
  const roles = ['public', 'asn', 'superior', 'hr', 'leader', 'bkn', 'integrity', 'partner', 'asn-contract']
  const known = await Promise.all(roles.map(async (role) => [role, await graph.caller(role)] as const))
  const partner = await graph.caller('partner')
  return {
    ...Object.fromEntries(known),
    'partner without scope': { ...partner, scopes: [] } as Caller,
    'partner without agency': { ...partner, agencyCodes: [] } as Caller,
    'person without role': { kind: 'PERSON', subject: 'nobody', employeeId: null, roles: [], agencyCode: null },
  }
}

/** What a partner says that it reads confidential data for; the one without agencies says nothing. */
export const purposeOf = (caller: Caller): string | null =>
  caller.kind === 'PARTNER' && caller.agencyCodes.length > 0 ? 'PAYROLL' : null

/** The purpose as a header. */
export function purposeHeader(caller: Caller): Record<string, string> {
  const purpose = purposeOf(caller)
  return purpose ? { [PURPOSE_HEADER]: purpose } : {}
}
