import { Client, types } from 'pg'
import {
  DataSource,
  DefaultNamingStrategy,
  type EntityManager,
  type EntitySchema,
  type MigrationInterface,
  type NamingStrategyInterface,
} from 'typeorm'
import { POOL } from './pool'
import { openReaders } from './prepared'
import { queueSchema } from './queue'

// Days stay text (`2026-08-01`) and decimals exact text; the driver would make local midnights and floats of them.
types.setTypeParser(types.builtins.DATE, (value) => value)
types.setTypeParser(types.builtins.NUMERIC, (value) => value)
types.setTypeParser(types.builtins.INT8, (value) => Number(value))

/** Properties in camelCase, columns in snake_case. */
class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snakeCase(propertyName)
  }
}

/** `effectiveFrom` → `effective_from`. */
export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

export type Migration = new () => MigrationInterface

export interface DatabaseOptions {
  url: string
  /** Schema of the service; its role owns it. */
  schema: string
  tables: EntitySchema[]
  migrations: Migration[]
  /** Most connections held open, and as many again for prepared reads. Default 10. */
  poolSize?: number
  /** For tasks that nobody waits for: few connections, on which a statement may take its time. */
  background?: boolean
}

/** Longest that one statement of a request may run, in milliseconds. */
const STATEMENT_TIMEOUT = 5_000

/** Longest that a statement waits for a connection, in milliseconds. */
const LONGEST_WAIT = 5_000

/** A connection is worth keeping, in milliseconds: it has read the catalogue and prepared its statements. */
const KEPT_IDLE = 600_000

/** A pooled connection to the schema of one service. Not yet connected: call `initialize()`. */
export function createDataSource({ url, schema, tables, migrations, ...options }: DatabaseOptions): DataSource {
  const { background = false, poolSize = background ? POOL.background : POOL.requests } = options
  const session = {
    application_name: `jalur-${schema}`,
    options: `-c search_path=${schema} -c TimeZone=UTC`,
    statement_timeout: background ? 0 : STATEMENT_TIMEOUT,
    idleTimeoutMillis: KEPT_IDLE,
    idle_in_transaction_session_timeout: background ? 0 : 2 * STATEMENT_TIMEOUT,
  }
  const source = new DataSource({
    type: 'postgres',
    url,
    schema,
    entities: tables,
    migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    namingStrategy: new SnakeNaming(),
    poolSize,
    poolErrorHandler: () => undefined,
    connectTimeoutMS: LONGEST_WAIT,
    extra: session,
  })
  // The number of a transaction, which orders the outbox: TypeORM does not know the type, PostgreSQL does.
  source.driver.supportedDataTypes.push('xid8' as never)
  openReaders(source, { ...session, connectionString: url, max: poolSize, connectionTimeoutMillis: LONGEST_WAIT })
  return source
}

/** Work that no request waits for, on a connection of its own that is marked as such. */
export async function inBackground<T>(source: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner()
  runner.data = { background: true }
  try {
    return await work(runner.manager)
  } finally {
    await runner.release()
  }
}

/** Brings the schema of a service to its newest version. */
export async function migrate(options: DatabaseOptions): Promise<void> {
  const source = createDataSource({ ...options, poolSize: 1 })
  await source.initialize()
  try {
    await source.query('set statement_timeout = 0')
    await source.runMigrations()
  } finally {
    await source.destroy()
  }
}

export interface SchemaOwner {
  schema: string
  role: string
  password: string
}

/**
 * Creates the role of each service, its schema and that of its queue where they are missing, and sets the role's password.
 * Needs a connection that may create roles and schemas. No role may use another's schema.
 */
export async function provisionDatabase(adminUrl: string, owners: readonly SchemaOwner[]): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    for (const { schema, role, password } of owners) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
      const name = client.escapeIdentifier(role)
      if (rowCount === 0) await client.query(`create role ${name} login`)
      await client.query(`alter role ${name} with login password ${client.escapeLiteral(password)}`)
      await client.query(`grant ${name} to current_user`)
      for (const owned of [schema, queueSchema(schema)])
        await client.query(`create schema if not exists ${client.escapeIdentifier(owned)} authorization ${name}`)
    }
  } finally {
    await client.end()
  }
}

/** The same server and database with another user. */
export function withUser(url: string, user: string, password: string): string {
  const changed = new URL(url)
  changed.username = encodeURIComponent(user)
  changed.password = encodeURIComponent(password)
  return changed.toString()
}
