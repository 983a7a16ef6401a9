import { finished } from 'node:stream/promises'
import { governmentUnits } from '@jalur/personnel'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { copyLine, type CopyValue } from './copy-text'
import { type DemoOptions, generateDemo } from './generate'
import { columns } from './columns'
import { loadReference } from './reference'
import type { Schema, TableName } from './tables'

export interface LoadDemoOptions extends DemoOptions {
  /** A connection of the owner (or a superuser) for each schema. */
  connections: Record<Schema, string>
  /** Called after each batch with the rows that a table has so far. */
  onProgress?: (progress: { table: TableName; rows: number }) => void
}

export interface LoadedDemo {
  rows: Record<TableName, number>
}

/** Every table that demo data fills, with its schema. */
export const demoTables = Object.keys(columns) as TableName[]

/** Size of the text that a schema gathers before it is sent, in characters. */
const batchSize = 2_000_000
/** Batches of one schema under way before the generator waits. */
const mostBatches = 2

/**
 * Replaces the people of all schemas, and the units beyond those of the reference data, by generated ones. Reference
 * tables must be filled. Each schema is one transaction
 * and none is committed before all rows are in; the caller marks the database as complete afterwards, because a crash
 * between two commits leaves some schemas loaded.
 *
 * @throws what PostgreSQL refuses; the schemas then keep what they had.
 */
export async function loadDemo({ connections, onProgress, ...options }: LoadDemoOptions): Promise<LoadedDemo> {
  const rows = Object.fromEntries(demoTables.map((table) => [table, 0])) as Record<TableName, number>
  const loaders = new Map<string, SchemaLoader>()
  try {
    for (const [schema, url] of Object.entries(connections)) {
      const loader = new SchemaLoader(schema, url, (table, count) =>
        onProgress?.({ table, rows: (rows[table] += count) }),
      )
      loaders.set(schema, loader)
      await loader.begin()
    }
    for (const { table, row } of generateDemo(options)) {
      const waiting = loaders
        .get(table.slice(0, table.indexOf('.')))!
        .write(table, row as unknown as Record<string, CopyValue>)
      if (waiting) await waiting
    }
    await Promise.all([...loaders.values()].map((loader) => loader.flush()))
    for (const loader of loaders.values()) await loader.commit()
    return { rows }
  } finally {
    await Promise.all([...loaders.values()].map((loader) => loader.end()))
  }
}

const UNITS: TableName = 'personnel.unit'

function referenceUnitIds(): string[] {
  const { agencies, unitTypes } = loadReference()
  return agencies.flatMap((agency) => governmentUnits(agency, unitTypes).map(({ id }) => id))
}

/** Gathers rows of one schema and sends them table by table, parents first, in one transaction. */
class SchemaLoader {
  private readonly client: Client
  private readonly tables: TableName[]
  private lines: Map<TableName, string[]> = new Map()
  private size = 0
  private batches = 0
  private sending: Promise<void> = Promise.resolve()

  constructor(
    private readonly schema: string,
    url: string,
    private readonly onSent: (table: TableName, rows: number) => void,
  ) {
    this.client = new Client({ connectionString: url, application_name: 'jalur-demo' })
    this.tables = demoTables.filter((table) => table.startsWith(`${schema}.`))
  }

  async begin(): Promise<void> {
    await this.client.connect()
    await this.client.query('begin')
    await this.client.query('set local statement_timeout = 0')
    await this.client.query('set local idle_in_transaction_session_timeout = 0')
    if (this.schema === 'identity') await this.client.query('delete from identity.account where demo')
    else await this.client.query(`truncate ${this.tables.filter((table) => table !== UNITS).join(', ')} cascade`)
    if (this.schema !== 'personnel') return
    await this.client.query(`delete from ${UNITS} where id <> all($1::uuid[])`, [referenceUnitIds()])
  }

  /** Takes a row; answers a promise when the caller has to wait before the next one. */
  write(table: TableName, row: Record<string, CopyValue>): Promise<void> | null {
    const line = copyLine(columns[table].map((column) => row[column]))
    const lines = this.lines.get(table)
    if (lines) lines.push(line)
    else this.lines.set(table, [line])
    this.size += line.length
    if (this.size < batchSize) return null
    this.send()
    return this.batches < mostBatches ? null : this.sending
  }

  /** Sends what is left, and lets numbered tables go on after the highest number. */
  async flush(): Promise<void> {
    this.send()
    await this.sending
    if (this.schema !== 'learning') return
    await this.client.query(
      `select setval(pg_get_serial_sequence('learning.learning_record', 'id'), coalesce(max(id), 0) + 1, false)
         from learning.learning_record`,
    )
  }

  async commit(): Promise<void> {
    await this.client.query('commit')
    await this.client.query(`analyze ${this.tables.join(', ')}`)
  }

  /** Closes the connection; what is not committed is gone. */
  async end(): Promise<void> {
    await this.sending.catch(() => undefined)
    await this.client.end()
  }

  private send(): void {
    const lines = this.lines
    this.lines = new Map()
    this.size = 0
    this.batches++
    this.sending = this.sending.then(() => this.copy(lines)).finally(() => this.batches--)
    this.sending.catch(() => undefined)
  }

  private async copy(lines: Map<TableName, string[]>): Promise<void> {
    for (const table of this.tables) {
      const ofTable = lines.get(table)
      if (!ofTable) continue
      const stream = this.client.query(copyFrom(`copy ${table} (${columns[table].join(', ')}) from stdin`))
      stream.end(ofTable.join(''))
      await finished(stream)
      this.onSent(table, ofTable.length)
    }
  }
}
