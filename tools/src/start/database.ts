import path from 'node:path'
import { POOL, provisionDatabase, withUser } from '@jalur/common'
import { Client } from 'pg'
import { rolePassword, type Secrets } from '../data-folder'
import type { Environment } from '../env'
import { startKept } from '../postgres/embedded-postgres'
import { keepRunning, type KeptRunning } from '../postgres/kept-running'
import { StartError } from '../start-error'

export const SCHEMAS = ['personnel', 'learning', 'performance', 'integrity', 'identity'] as const
export type SchemaName = (typeof SCHEMAS)[number]

/** A server with the database of Jalur, not yet provisioned. */
export interface OpenDatabase {
  /** Address of the user who may create roles and schemas. */
  adminUrl: string
  /** The server that this process runs, and starts again when it ends; undefined when it is the user's. */
  embedded: KeptRunning | undefined
}

/** Starts the embedded server, or connects to `DATABASE_URL`. Throws a `StartError`. */
export async function openDatabase(environment: Environment, secrets: Secrets): Promise<OpenDatabase> {
  const { databaseUrl, dataFolder, ports } = environment
  if (databaseUrl) {
    await checkServer(databaseUrl)
    return { adminUrl: databaseUrl, embedded: undefined }
  }
  const start = () =>
    startKept({
      folder: path.join(dataFolder, 'postgres'),
      port: ports.EMBEDDED_DB_PORT,
      password: secrets.databasePassword,
    })
  const server = await start()
  await createDatabase(server.url, 'jalur')
  const adminUrl = new URL(server.url)
  adminUrl.pathname = '/jalur'
  return { adminUrl: adminUrl.toString(), embedded: keepRunning(server, start, reportRestart) }
}

const reportRestart = (): void => console.error('The database ended by itself and is started again')

/** Makes a role and a schema for each service; resolves to each one's address with its own role. */
export async function provision(adminUrl: string, secrets: Secrets): Promise<Record<SchemaName, string>> {
  const owners = SCHEMAS.map((schema) => {
    const role = `jalur_${schema}`
    return { schema, role, password: rolePassword(secrets, role) }
  })
  await provisionDatabase(adminUrl, owners)
  return Object.fromEntries(
    owners.map(({ schema, role, password }) => [schema, withUser(adminUrl, role, password)]),
  ) as Record<SchemaName, string>
}

/** Runs `work` with a connection that is closed afterwards. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function createDatabase(serverUrl: string, name: string): Promise<void> {
  await withClient(serverUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  })
}

const OLDEST_VERSION = 15

/** Of each service two pools for requests; of personnel two for tasks that read much; workers of personnel and performance. */
const MOST_CONNECTIONS = 2 * SCHEMAS.length * POOL.requests + 2 * POOL.background + 2 * POOL.workers

/** What to tell of a server with so few connections that a full house would be refused some; null when there are enough. */
export function connectionWarning(allowed: number): string | null {
  if (allowed >= MOST_CONNECTIONS) return null
  const remedy = `set max_connections to at least ${MOST_CONNECTIONS + 10}`
  return `The database of DATABASE_URL allows ${allowed} connections, and all services at once may ask for ${MOST_CONNECTIONS}: ${remedy}.`
}

interface Server {
  version: number
  connections: number
  fsync: string
  synchronous_commit: string
}

/** @throws StartError for a server that does not answer, is too old, or may lose what it has acknowledged */
async function checkServer(url: string): Promise<void> {
  const { version, connections, ...settings } = await withClient(url, async (client) => {
    const { rows } = await client.query<Server>(
      `select current_setting('server_version_num')::int / 10000 as version,
              current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as connections,
              current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit`,
    )
    return rows[0]!
  }).catch((error: Error) => {
    throw new StartError(
      `The database of DATABASE_URL does not answer (${error.message})`,
      'Correct the address, or unset it to use the embedded database',
    )
  })
  if (version < OLDEST_VERSION) {
    throw new StartError(
      `The database of DATABASE_URL is PostgreSQL ${version}`,
      `Use PostgreSQL ${OLDEST_VERSION} or newer, or unset DATABASE_URL to use the embedded database`,
    )
  }
  const forgetful = Object.entries(settings).find(([, value]) => value === 'off')
  if (forgetful) {
    throw new StartError(
      `The database of DATABASE_URL runs with ${forgetful[0]}=off and may lose what it has acknowledged`,
      `Set ${forgetful[0]} to on in its configuration, or unset DATABASE_URL to use the embedded database`,
    )
  }
  const warning = connectionWarning(connections)
  if (warning) console.error(warning)
}
