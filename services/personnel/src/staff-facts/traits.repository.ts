import type { FactReference } from '@jalur/common'
import type { DataSource } from 'typeorm'

/** What decides whether people are treated alike; for services that compare groups, never for one person. */
export interface Traits {
  sex: 'M' | 'F'
  birthYear: number
}

/** Traits in the order asked; null for whom personnel does not know. */
export async function traitsOf(source: DataSource, references: readonly FactReference[]): Promise<(Traits | null)[]> {
  const rows = await source.query<(Traits & { id: string })[]>(
    `select id, sex, extract(year from birth_date)::integer as "birthYear" from employee where id = any($1::uuid[])`,
    [references.map(({ employeeId }) => employeeId)],
  )
  const byId = new Map(rows.map(({ id, ...traits }) => [id, traits]))
  return references.map(({ employeeId }) => byId.get(employeeId) ?? null)
}
