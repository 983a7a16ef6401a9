import { normalizeNip } from '../employee/nip'
import type { RawRow } from './import-file'
import { type ImportProblem, problemWith } from './import-problem'
import type { ImportedPerson } from './import-row'

/** Someone on record whom the file names, or who stands above one. */
export interface KnownPerson {
  id: string
  nip: string
  supervisorId: string | null
}

/** Numbers that stand in more than one row; every row but the first is at fault. */
export function repeatedNumbers(rows: readonly RawRow[]): ImportProblem[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ row, cells }) => {
    const nip = normalizeNip(cells.nip)
    const earlier = first.get(nip)
    if (nip === '' || earlier === undefined) {
      first.set(nip, row)
      return []
    }
    return [problemWith(row, 'nip', cells.nip, 'NIP_REPEATED', `${earlier}`)]
  })
}

/**
 * Superiors who are neither in the file nor on record, and chains of superiors that go in a circle.
 * A person without a superior in the file keeps the one on record.
 */
export function supervisionProblems(
  rows: readonly RawRow[],
  persons: readonly ImportedPerson[],
  known: readonly KnownPerson[],
): ImportProblem[] {
  const inFile = new Set(rows.map(({ cells }) => normalizeNip(cells.nip)))
  const superiors = superiorsOnRecord(known)
  const onRecord = new Set(known.map(({ nip }) => nip))
  for (const { nip, superiorNip } of persons) if (superiorNip) superiors.set(nip, superiorNip)
  return persons.flatMap(({ row, nip, superiorNip }) => {
    if (!superiorNip) return []
    if (!inFile.has(superiorNip) && !onRecord.has(superiorNip)) {
      return [problemWith(row, 'nip_atasan', superiorNip, 'SUPERIOR_UNKNOWN')]
    }
    return leadsBack(nip, superiors) ? [problemWith(row, 'nip_atasan', superiorNip, 'SUPERIOR_CYCLE')] : []
  })
}

function superiorsOnRecord(known: readonly KnownPerson[]): Map<string, string> {
  const numbers = new Map(known.map(({ id, nip }) => [id, nip]))
  return new Map(
    known.flatMap(({ nip, supervisorId }) => {
      const superior = supervisorId && numbers.get(supervisorId)
      return superior ? [[nip, superior] as const] : []
    }),
  )
}

/** True when the chain of superiors of a person returns to that person. */
function leadsBack(nip: string, superiors: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>()
  for (let next = superiors.get(nip); next !== undefined && !seen.has(next); next = superiors.get(next)) {
    if (next === nip) return true
    seen.add(next)
  }
  return false
}
