import type { FactSource } from '@jalur/common'
import type { Particulars } from './parties'

/** What personnel says of people, in the order asked; empty where it does not answer. */
export async function askParticulars(
  personnel: FactSource | null,
  employeeIds: readonly string[],
): Promise<(Particulars | null)[]> {
  const references = employeeIds.map((employeeId) => ({ employeeId, targets: [], particulars: true }))
  const facts = await personnel?.factsOf(references).catch(() => [])
  return (facts ?? []) as (Particulars | null)[]
}
