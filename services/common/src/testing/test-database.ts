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

async function runAlone(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
