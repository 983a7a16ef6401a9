import { createHash } from 'node:crypto'
import { Pool, type PoolClient, type PoolConfig } from 'pg'
import { DataSource, type EntityManager } from 'typeorm'

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
 * Runs a hot statement as a prepared one: each connection parses and plans it once, and TypeORM stays out of the way.
 * `text` must be one of a few fixed texts, with all values bound, because a connection keeps every plan. Its plan must
 * be good for all values.
 * @param on the data source for a read, or the manager of the transaction that the statement is part of
 */
export async function queryPrepared<Row extends object>(
  on: DataSource | EntityManager,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const source = on instanceof DataSource ? on : on.connection
  source.logger.logQuery(text, [...values])
  const connection = (await transactionOf(on)) ?? readersOf(source)
  const { rows } = await connection.query<Row>({ name: nameOf(text), text, values: [...values] })
  return rows
}

function readersOf(source: DataSource): Pool {
  const pool = readers.get(source)
  if (!pool) throw new Error('A data source without readers')
  return pool
}

/** The connection of the transaction that a manager is part of, if any. */
async function transactionOf(on: DataSource | EntityManager): Promise<PoolClient | null> {
  const runner = on instanceof DataSource ? undefined : on.queryRunner
  return runner ? (runner as unknown as { connect(): Promise<PoolClient> }).connect() : null
}

function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}
