/** What a paper says of a person, as on record on the day. Pure. */
import type { Catalogue } from '../catalogue/catalogue'
import type { EmployeeRecord } from '../employee/employee'
import { rankText } from '../career-rules/texts'

export interface Particulars {
  name: string
  nip: string
  /** `Penata (III/c)`; empty without a rank. */
  rank: string
  /** Full name of the position; empty without one. */
  position: string
  unit: string
  agency: string
}

export function particularsOf(
  { name, nip, rankCode, positionCode, unitName, agencyCode }: EmployeeRecord,
  { ranksByCode, positionsByCode, agenciesByCode }: Catalogue,
): Particulars {
  const rank = ranksByCode.get(rankCode ?? '')
  return {
    ...{ name, nip, unit: unitName },
    rank: rank ? rankText(rank).id : '',
    position: positionsByCode.get(positionCode ?? '')?.name ?? '',
    agency: agenciesByCode.get(agencyCode)?.name ?? '',
  }
}
