import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import type { DataSource } from 'typeorm'

const names = new Map<string, string>()

/**
 * Runs a hot read as a prepared statement: each connection parses and plans it once, and TypeORM stays out of the way.
 * `text` must be one of a few fixed texts, with all values bound, because a connection keeps every plan.
 */
export async function queryPrepared<Row extends object>(
  source: DataSource,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  source.logger.logQuery(text, [...values])
  const { master } = source.driver as unknown as { master: Pool }
  const { rows } = await master.query<Row>({ name: nameOf(text), text, values: [...values] })
  return rows
}

function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}
