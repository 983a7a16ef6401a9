import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { createTestDatabase, type TestDatabase } from '@jalur/common'
import { migrateIdentity } from '@jalur/identity'
import { writeRuntime } from './data-folder'

jest.setTimeout(60_000)

const command = path.resolve(__dirname, '..', 'dist', 'partner.js')
let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await createTestDatabase(process.env['TEST_DATABASE_URL'] ?? '', 'identity')
  await migrateIdentity(database.url)
  folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-partner-'))
  const address = 'http://localhost:1'
  writeRuntime(folder, {
    ...{ web: address, gateway: address, identity: address, audience: 'urn:jalur:api', pid: process.pid },
    databases: { identity: database.url },
  })
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.drop()
})

/** What the command prints; where it ends with 1, what it says is wrong. */
async function run(...args: string[]): Promise<string> {
  const { OIDC_ISSUER: _, ...env } = process.env
  const options = { env: { ...env, JALUR_DATA: folder } }
  return promisify(execFile)(process.execPath, [command, ...args], options).then(
    ({ stdout }) => stdout,
    ({ code, stderr }: { code: number; stderr: string }) => `${code}: ${stderr.trim()}`,
  )
}

test('a client is entered, renewed, listed and ended', async () => {
  const created = await run('create', 'Dinas Keuangan', '--id', 'keuangan', '--agencies', '7104,7100')
  expect(created).toMatch(
    /^client {3}keuangan\nsecret {3}jalur_sk_\w{49} {3}\(shown this once\)\nuntil {4}\d{4}-\d\d-\d\d\n$/,
  )
  expect(await run('rotate', 'keuangan', '--overlap', '7')).toMatch(/^secret {3}jalur_sk_/m)
  const listed = await run('list')
  expect(listed).toContain('keuangan  Dinas Keuangan\n  personnel:read\n  agencies 7104, 7100\n')
  expect(listed.match(/…\w{4} until /g)).toHaveLength(2)
  expect(await run('revoke', 'keuangan')).toContain('Revoked')
  expect(await run('list')).toContain('revoked ')
})

test.each([
  [[], 'Not a command'],
  [['promote', 'keuangan'], 'Not a command'],
  [['create', 'X', '--agencies', 'bone'], '"bone" is no agency code'],
  [['create', 'X', '--agencies', '7104', '--keys', 'nowhere.json'], 'nowhere.json cannot be read'],
  [['rotate', 'nobody'], 'There is no client nobody'],
  [['list', '--all'], '--all'],
])('%j is refused with a sentence and the usage', async (args, message) => {
  const refused = await run(...args)
  expect(refused).toMatch(/^1: /)
  expect(refused).toContain(message)
  expect(refused).not.toContain('    at ')
})
