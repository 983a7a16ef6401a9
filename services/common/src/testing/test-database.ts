import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { provisionDatabase, withUser } from '../database'

/** A database of its own for one test file, with the schema and role of one service. */
export interface TestDatabase {
  /** Address for the service's role. */
  url: string
  /** Address for the superuser, to fill tables and to look behind the curtain. */
  adminUrl: string
  drop(): Promise<void>
}

/** Makes an empty database on the server of a superuser's address (`TEST_DATABASE_URL` under jest). */
export async function createTestDatabase(serverUrl: string, schema: string): Promise<TestDatabase> {
  const name = `test_${schema}_${randomBytes(6).toString('hex')}`
  const address = new URL(serverUrl)
  address.pathname = `/${name}`
  const adminUrl = address.toString()
  await runAlone(serverUrl, `create database ${name}`)
  await provisionDatabase(adminUrl, [{ schema, role: name, password: name }])
  return {
    url: withUser(adminUrl, name, name),
    adminUrl,
    async drop() {
      await runAlone(serverUrl, `drop database ${name} with (force)`, `drop role ${name}`)
    },
  }
}

/**
 * The same, with what `prepare` puts into an empty one. The first caller of a test run prepares a template, which takes
 * about a second; the others copy it, with the role of it.
 */
export async function copyTestDatabase(
  serverUrl: string,
  schema: string,
  prepare: (url: string) => Promise<void>,
): Promise<TestDatabase> {
  const template = `template_${schema}`
  const name = `test_${schema}_${randomBytes(6).toString('hex')}`
  const addressOf = (database: string): string => {
    const address = new URL(serverUrl)
    address.pathname = `/${database}`
    return address.toString()
  }
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [template])
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template])
    if (rowCount === 0) {
      const draft = `${template}_draft`
      await client.query(`drop database if exists ${draft} with (force)`)
      await client.query(`create database ${draft}`)
      await provisionDatabase(addressOf(draft), [{ schema, role: template, password: template }])
      await prepare(withUser(addressOf(draft), template, template))
      await client.query(`alter database ${draft} rename to ${template}`)
    }
    await client.query(`create database ${name} template ${template}`)
  } finally {
    await client.end()
  }
  return {
    url: withUser(addressOf(name), template, template),
    adminUrl: addressOf(name),
    drop: () => runAlone(serverUrl, `drop database ${name} with (force)`),
  }
}

async function runAlone(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
