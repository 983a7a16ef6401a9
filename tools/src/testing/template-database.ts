import { randomBytes } from 'node:crypto'
import type { Secrets } from '../data-folder'
import { provision, type SchemaName, withClient } from '../start/database'
import { ensureDemo } from '../start/demo'
import { loadReference, migrateAll } from '../start/prepare'
import { TEST_DAY, TEST_SCALE } from './test-world'

/** A database of its own for one test file, with all schemas, reference data and a small demo world. */
export interface FilledDatabase {
  adminUrl: string
  /** The address of each schema with its own role. */
  databases: Record<SchemaName, string>
  drop(): Promise<void>
}

const TEMPLATE = 'jalur_template'
const LOCK = 20_260_803
const secrets: Secrets = { databasePassword: 'x'.repeat(16), roleKey: 'x'.repeat(16), gatewaySecret: 'x'.repeat(16) }

/**
 * Copies the filled template, which the first caller of a test run makes (about ten seconds, then 0.2 s a copy).
 * `serverUrl` is a superuser's; `TEST_DATABASE_URL` under jest.
 */
export async function createFilledDatabase(
  serverUrl = process.env['TEST_DATABASE_URL'] ?? '',
): Promise<FilledDatabase> {
  const name = `test_graph_${randomBytes(6).toString('hex')}`
  const adminUrl = withDatabase(serverUrl, name)
  const databases = await withClient(serverUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [TEMPLATE])
    if (rowCount === 0) {
      const draft = `${TEMPLATE}_draft`
      await client.query(`drop database if exists ${draft} with (force)`)
      await client.query(`create database ${draft}`)
      await fill(withDatabase(serverUrl, draft))
      await client.query(`alter database ${draft} rename to ${TEMPLATE}`)
    }
    await client.query(`create database ${name} template ${TEMPLATE}`)
    return provision(adminUrl, secrets)
  })
  const drop = () =>
    withClient(serverUrl, async (client) => {
      await client.query(`drop database ${name} with (force)`)
    })
  return { adminUrl, databases, drop }
}

async function fill(adminUrl: string): Promise<void> {
  const databases = await provision(adminUrl, secrets)
  await migrateAll(databases)
  await loadReference(databases)
  await ensureDemo({ adminUrl, databases, scale: TEST_SCALE, asOf: TEST_DAY, onProgress: () => undefined })
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.toString()
}
