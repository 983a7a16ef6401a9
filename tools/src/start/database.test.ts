import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { loadSecrets } from '../data-folder'
import { readEnvironment } from '../env'
import { freePort } from '../ports'
import { openDatabase, provision, withClient } from './database'

const server = process.env['TEST_DATABASE_URL'] ?? ''
const name = `test_start_${process.pid}`
const own = Object.assign(new URL(server || 'postgres://localhost'), { pathname: `/${name}` }).toString()

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-database-'))
  await withClient(server, (client) => client.query(`create database ${name}`))
})
afterAll(async () => {
  await withClient(server, (client) => client.query(`drop database ${name} with (force)`))
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

describe('the environment', () => {
  test('is refused by the name of the variable', () =>
    expect(() => readEnvironment({ GATEWAY_PORT: 'many' })).toThrow('GATEWAY_PORT is not valid'))

  test('counts an empty variable as unset', () => expect(readEnvironment({ WEB_PORT: '' }).ports.WEB_PORT).toBe(3000))
})
