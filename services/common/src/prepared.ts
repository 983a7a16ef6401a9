import { createHash } from 'node:crypto'
import { Pool, type PoolConfig } from 'pg'
import type { DataSource } from 'typeorm'

const readers = new WeakMap<DataSource, Pool>()
const names = new Map<string, string>()

/**
 * Gives a data source connections for `queryPrepared`, which end with it.
 *
 * On these a statement keeps one plan for all values. PostgreSQL would rather plan lists of keys anew each time, which
 * takes longer than reading the few rows; other statements may need a plan for their values, and run elsewhere.
 */
export function openReaders(source: DataSource, config: PoolConfig): void {
  const pool = new Pool({ ...config, options: `${config.options ?? ''} -c plan_cache_mode=force_generic_plan` })
  pool.on('error', () => undefined)
  readers.set(source, pool)
  const destroy = source.destroy.bind(source)
  source.destroy = async () => {
    await Promise.all([pool.end(), destroy()])
  }
}

/**
 * Runs a hot read as a prepared statement: each connection parses and plans it once, and TypeORM stays out of the way.
 * `text` must be one of a few fixed texts, with all values bound, because a connection keeps every plan. Its plan must
 * be good for all values.
 */
export async function queryPrepared<Row extends object>(
  source: DataSource,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const pool = readers.get(source)
  if (!pool) throw new Error('A data source without readers')
  source.logger.logQuery(text, [...values])
  const { rows } = await pool.query<Row>({ name: nameOf(text), text, values: [...values] })
  return rows
}

function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}
