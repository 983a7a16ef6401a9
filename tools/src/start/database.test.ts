import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { loadSecrets } from '../data-folder'
import { readEnvironment } from '../env'
import { freePort } from '../ports'
import { type EmbeddedPostgres, startKept } from '../postgres/embedded-postgres'
import { connectionWarning, openDatabase, provision, withClient } from './database'

/** The server of the tests: fast, and forgetful. */
const forgetful = process.env['TEST_DATABASE_URL'] ?? ''

let folder: string
let server: EmbeddedPostgres
let own: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-database-'))
  chmodSync(folder, 0o755)
  server = await startKept({ folder: path.join(folder, 'postgres'), port: await freePort(), password: 'x'.repeat(16) })
  await withClient(server.url, (client) => client.query('create database own'))
  own = Object.assign(new URL(server.url), { pathname: '/own' }).toString()
}, 60_000)
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const open = (DATABASE_URL: string) =>
  openDatabase(readEnvironment({ DATABASE_URL, JALUR_DATA: folder }), loadSecrets(folder))

describe('a database of the user', () => {
  test('takes the place of the embedded one', async () => {
    const { adminUrl, embedded } = await open(own)
    expect(embedded).toBeUndefined()
    const databases = await provision(adminUrl, loadSecrets(folder))
    const rows = await withClient(databases.learning, (client) => client.query('select current_user as me'))
    expect(rows.rows).toEqual([{ me: 'jalur_learning' }])
  })

  test('keeps each service out of the schemas of the others', async () => {
    const { adminUrl } = await open(own)
    const databases = await provision(adminUrl, loadSecrets(folder))
    await withClient(databases.personnel, (client) => client.query('create table personnel.secret (n int)'))
    const act = withClient(databases.learning, (client) => client.query('select * from personnel.secret'))
    await expect(act).rejects.toThrow('permission denied for schema personnel')
  })

  test('that does not answer is named, with the way out', async () =>
    await expect(open(`postgres://me@127.0.0.1:${await freePort()}/x`)).rejects.toThrow(
      /The database of DATABASE_URL does not answer .*unset it to use the embedded database/,
    ))
})

describe('the connections of a database of the user', () => {
  test('are not spoken of where they are enough', async () => {
    const told = jest.spyOn(console, 'error').mockReturnValue()
    await open(own)
    expect(told).not.toHaveBeenCalled()
    told.mockRestore()
  })

  test.each([97, 113])('%i are fewer than all pools may hold', (allowed) =>
    expect(connectionWarning(allowed)).toMatch(
      new RegExp(`allows ${allowed} connections, and all services at once may ask for 114: set max_connections to at`),
    ),
  )

  test('of the embedded database are enough', async () => {
    const { rows } = await withClient(server.url, (client) =>
      client.query<{ most: number }>("select current_setting('max_connections')::int - 3 as most"),
    )
    expect(connectionWarning(rows[0]!.most)).toBeNull()
  })
})

describe('R-04 a database of the user that may lose what it has acknowledged', () => {
  test('is refused for fsync, with what to set', async () =>
    await expect(open(forgetful)).rejects.toThrow(
      'The database of DATABASE_URL runs with fsync=off and may lose what it has acknowledged. Set fsync to on',
    ))

  test('is refused for synchronous_commit, also where only this database has it', async () => {
    await withClient(server.url, (client) => client.query('create database hasty'))
    const hasty = own.replace(/own$/, 'hasty')
    await expect(open(hasty)).resolves.toMatchObject({ embedded: undefined })
    await withClient(server.url, (client) => client.query('alter database hasty set synchronous_commit = off'))
    await expect(open(hasty)).rejects.toThrow('synchronous_commit=off and may lose')
    await withClient(server.url, (client) => client.query('alter database hasty set synchronous_commit = local'))
    await expect(open(hasty)).resolves.toMatchObject({ embedded: undefined })
  })
})

describe('the environment', () => {
  test('is refused by the name of the variable', () =>
    expect(() => readEnvironment({ GATEWAY_PORT: 'many' })).toThrow('GATEWAY_PORT is not valid'))

  test('counts an empty variable as unset', () => expect(readEnvironment({ WEB_PORT: '' }).ports.WEB_PORT).toBe(3000))
})
