import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { ask, type Caller, employeeChanged, openForTest, type TestedService } from '@jalur/common'
import { service } from '@jalur/performance'
import { writeRuntime } from './data-folder'

jest.setTimeout(60_000)

const command = path.resolve(__dirname, '..', 'dist', 'verify-ledger.js')
const [BOSS, STAFF, PLAN] = [1, 2, 3].map((number) => `00000000-0000-4000-8000-00000000000${number}`) as [
  string,
  string,
  string,
]
let tested: TestedService
let folder: string

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-10')
  folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-ledger-'))
  const address = 'http://localhost:1'
  writeRuntime(folder, {
    ...{ web: address, gateway: address, identity: address, audience: 'urn:jalur:api', pid: process.pid },
    databases: { performance: tested.database.url },
  })
  const { consume, database } = tested.service
  const entry = {
    agencyCode: '7104',
    unitId: BOSS,
    positionCode: null,
    employmentType: 'PNS',
    active: true,
    version: 1,
  }
  await consume([
    employeeChanged({ ...entry, id: BOSS, superiorIds: [] }),
    employeeChanged({ ...entry, id: STAFF, superiorIds: [BOSS] }),
  ])
  await database.query(
    `insert into performance_plan (id, employee_id, starts_on, ends_on, approach, status)
     values ('${PLAN}', '${STAFF}', '2026-01-01', '2026-12-31', 'QUALITATIVE', 'APPROVED')`,
  )
  await handOver(`${PLAN}.M2026-07`)
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await tested.close()
})

async function handOver(id: string): Promise<void> {
  const caller: Caller = { kind: 'PERSON', subject: STAFF, employeeId: STAFF, roles: ['ASN'], agencyCode: '7104' }
  await ask(tested.service, {
    query: `mutation ($id: ID!) { assessOwnPerformance(input: { id: $id, expectedVersion: 0, workRating: MEETS,
      behaviourRating: MEETS, submit: true }) { refusals { code } } }`,
    variables: { id },
    caller,
  })
}

/** What the command prints, after its exit code. */
async function run(...args: string[]): Promise<string> {
  const options = { env: { ...process.env, JALUR_DATA: folder } }
  return promisify(execFile)(process.execPath, [command, ...args], options).then(
    ({ stdout }) => `0: ${stdout.trim()}`,
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) =>
      `${code}: ${(stdout || stderr).trim()}`,
  )
}

test('an untouched ledger is intact', async () =>
  expect(await run()).toBe('0: intact: 1 entries, and every evaluation says what its last entry says'))

test('a row that somebody edits in the database is named, by the command as by the graph', async () => {
  const { database } = tested.service
  await database.query(`update plan_evaluation set predicate = 'VERY_GOOD'`)
  expect(await run()).toBe(`1: broken at entry 1: RECORD_DIFFERS, evaluation ${PLAN}.M2026-07`)
  await database.query('update plan_evaluation set predicate = null')
  await database.query(`update rating_ledger set action = 'ISSUED'`)
  expect(await run()).toBe(`1: broken at entry 1: ENTRY_CHANGED, evaluation ${PLAN}.M2026-07`)
  await database.query(`update rating_ledger set action = 'SUBMITTED'`)
})

test('an end that was kept elsewhere proves that nothing before it changed', async () => {
  const [{ digest }] = await tested.service.database.query('select digest from rating_ledger')
  expect(await run('--end', `1:${digest}`)).toMatch(/^0: intact/)
  expect(await run('--end', `1:${'0'.repeat(64)}`)).toMatch(/^1: broken at entry 1: ENTRY_CHANGED/)
  expect(await run('--end', `2:${digest}`)).toMatch(/^1: broken at entry 2: ENTRY_MISSING/)
})

test.each([
  [['--end', 'x'], '"x" is no end of a ledger'],
  [['--all'], '--all'],
])('%j is refused with what to do', async (args, message) => {
  const printed = await run(...args)
  expect(printed).toMatch(/^1: /)
  expect(printed).toContain(message)
  expect(printed).toContain('npm run verify-ledger')
})
