import { randomBytes } from 'node:crypto'
import { provision, type SchemaName, withClient } from '../start/database'
import { loadReference, migrateAll } from '../start/prepare'
import { loadDemo } from './load'
import type { TableName } from './tables'
import { gatherDemo } from './testing'

const options = { scale: 0.02, seed: 'load', asOf: '2026-11-01' }
const name = `test_demo_${randomBytes(6).toString('hex')}`
const serverUrl = process.env['TEST_DATABASE_URL'] ?? ''
const databaseUrl = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).toString()
const secrets = { databasePassword: 'x'.repeat(16), roleKey: 'x'.repeat(16), gatewaySecret: 'x'.repeat(16) }
const onServer = (sql: string): Promise<unknown> => withClient(serverUrl, (client) => client.query(sql))
jest.setTimeout(60_000)
let connections: Record<SchemaName, string>
let referenceUnits: { id: string }[]

beforeAll(async () => {
  await onServer(`create database ${name}`)
  connections = await provision(databaseUrl, secrets)
  await migrateAll(connections)
  await loadReference(connections)
  referenceUnits = await query('select id from personnel.unit')
})
afterAll(() => onServer(`drop database ${name} with (force)`))

const query = <Row extends object>(sql: string): Promise<Row[]> =>
  withClient(databaseUrl, async (client) => (await client.query<Row>(sql)).rows)

const countOf = async (table: string): Promise<number> =>
  Number((await query<{ count: string }>(`select count(*) from ${table}`))[0].count)

test('a load replaces the people that were there by all that is generated, and tells how far it is', async () => {
  await loadDemo({ connections, ...options, seed: 'before' })
  const world = gatherDemo(options)
  const progress = new Map<TableName, number>()
  const { rows } = await loadDemo({
    connections,
    ...options,
    onProgress: (step) => progress.set(step.table, step.rows),
  })
  for (const [table, generated] of Object.entries(world)) {
    const beforehand = table === 'personnel.unit' ? referenceUnits.length : 0
    expect([table, await countOf(table)]).toEqual([table, generated.length + beforehand])
    expect(rows[table as TableName]).toBe(generated.length)
    expect(progress.get(table as TableName)).toBe(generated.length)
  }
})

test('people work in the units of the reference data, which stay, and no government has a unit twice', async () => {
  expect(await query('select id from personnel.unit')).toEqual(expect.arrayContaining(referenceUnits))
  const inThem = `select count(*) from personnel.employee where unit_id = any('{${referenceUnits.map(({ id }) => id).join()}}')`
  expect(Number((await query<{ count: string }>(inThem))[0].count)).toBeGreaterThan(30)
  expect(
    await query(
      'select agency_code, type_code, name from personnel.unit group by agency_code, type_code, name having count(*) > 1',
    ),
  ).toEqual([])
})

test('records added later are numbered after the loaded ones', async () => {
  const [{ id, largest }] = await query<{ id: string; largest: string }>(
    `with added as (
       insert into learning.learning_record (employee_id, year, form, title, hours, completed_on)
       values (gen_random_uuid(), 2026, 'SEMINAR', 'Seminar', 4, '2026-11-01') returning id)
     select added.id, (select max(id) from learning.learning_record) as largest from added`,
  )
  expect(Number(id)).toBe(Number(largest) + 1)
})

test('a load that fails leaves every schema as it was', async () => {
  const before = await query('select id from personnel.employee order by id')
  await query('alter table performance.credit_entry add constraint refused check (points < 0) not valid')
  await expect(loadDemo({ connections, ...options, seed: 'other' })).rejects.toThrow('refused')
  expect(await query('select id from personnel.employee order by id')).toEqual(before)
})
