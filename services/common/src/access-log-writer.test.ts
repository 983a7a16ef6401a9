import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { accessLogSql, applyToAccessLog, type DataRead, EMPLOYEE_DATA_READ, writeReads } from './access-log'
import { ACCESS_LOG_RETENTION, forgetOldReads, keptSince, type RetentionRule } from './access-log-retention'
import { startAccessLog } from './access-log-writer'
import { createDataSource } from './database'
import { createLogger } from './logger'
import { deliverPending, type DomainEvent, forgetDelivered, outboxSql } from './outbox'
import { createTestDatabase, type TestDatabase } from './testing/test-database'

const logger = createLogger('test', 'silent')
const TODAY = '2026-08-03'
let database: TestDatabase
let source: DataSource

beforeAll(async () => {
  database = await createTestDatabase(process.env['TEST_DATABASE_URL'] ?? '', 'reads')
  source = createDataSource({ url: database.url, schema: 'reads', tables: [], migrations: [] })
  await source.initialize()
  for (const statement of [...accessLogSql.up, ...outboxSql.up]) await source.query(statement)
})
afterAll(async () => {
  await source.destroy()
  await database.drop()
})

const read = (employeeId: string, ...fields: string[]): DataRead => ({
  employeeId,
  at: '2026-08-03T01:00:00.000Z',
  requestId: 'request-1',
  readerKind: 'PARTNER',
  readerId: 'client',
  readerName: null,
  readerEmployeeId: null,
  readerAgency: null,
  relation: 'PARTNER',
  purpose: 'PAYROLL',
  fields,
})
const fieldsOf = async (employeeId: string): Promise<string[][]> => {
  const rows: { fields: string[] }[] = await source.query('select fields from access_log where employee_id = $1', [
    employeeId,
  ])
  return rows.map(({ fields }) => fields)
}
const eventOf = (payload: DataRead): DomainEvent => ({
  ...{ id: randomUUID(), aggregateType: 'AccessLog', aggregateId: payload.employeeId },
  ...{ type: EMPLOYEE_DATA_READ, payload },
})

describe('what was read long ago', () => {
  const rule: RetentionRule = {
    ...{ years: 5, validFrom: '2022-10-17', validTo: null, regulation: 'UU_27_2022', article: 'art. 16(2)(g)' },
    ...{ confidence: 'UNVERIFIED', note: '' },
  }
  const readOn = async (at: string): Promise<string> => {
    const employeeId = randomUUID()
    await writeReads(source, [{ ...read(employeeId, 'nip'), at }], false)
    return employeeId
  }
  const isKept = async (employeeId: string): Promise<boolean> => (await fieldsOf(employeeId)).length > 0

  test('is kept to the day, and deleted on the next', async () => {
    // Midnight of WITA, by the clock of UTC.
    const [last, first] = [await readOn('2021-08-02T15:59:59.999Z'), await readOn('2021-08-02T16:00:00.000Z')]
    expect(await forgetOldReads(source, '2026-08-02', [rule])).toBe(0)
    expect(await forgetOldReads(source, '2026-08-03', [rule])).toBe(1)
    expect([await isKept(last), await isKept(first)]).toEqual([false, true])
    expect(await forgetOldReads(source, '2026-08-04', [rule])).toBe(1)
  })

  test('goes by the rule of the day, and stays where there is none', async () => {
    const old = await readOn('2015-01-01T00:00:00.000Z')
    const longer = { ...rule, years: 20, validFrom: '2030-01-01' }
    const rules = [{ ...rule, validTo: '2029-12-31' }, longer]
    expect(keptSince('2029-12-31', rules)).toBe('2024-12-31')
    expect(keptSince('2030-01-01', rules)).toBe('2010-01-01')
    expect(keptSince('2022-10-16', rules)).toBeNull()
    expect(await forgetOldReads(source, '2022-10-16', rules)).toBe(0)
    expect(await isKept(old)).toBe(true)
  })

  test('is gone soon after a service opens its log, in more than one batch', async () => {
    await source.query(
      `insert into access_log (employee_id, at, request_id, reader_id, reader_kind, relation, fields)
       select gen_random_uuid(), '2019-01-01', 'old', 'client', 'PARTNER', 'PARTNER', array['nip']
         from generate_series(1, 12000)`,
    )
    const recent = await readOn('2026-08-01T00:00:00.000Z')
    const log = startAccessLog(source, logger, { tell: false, today: () => TODAY })
    await log.close()
    const [row] = await source.query<{ count: string }[]>(`select count(*) from access_log where request_id = 'old'`)
    expect(Number(row?.count)).toBe(0)
    expect(await isKept(recent)).toBe(true)
  })

  test('has a rule today, with its law', () => {
    expect(keptSince(TODAY)).toBe('2021-08-03')
    for (const { regulation, article } of ACCESS_LOG_RETENTION)
      expect([regulation, article]).toEqual(['UU_27_2022', 'art. 16(2)(g)'])
  })
})

describe('the access log', () => {
  test('makes one row of what one request read of one employee, written by one statement in the background', async () => {
    const [one, other] = [randomUUID(), randomUUID()]
    const log = startAccessLog(source, logger, { today: () => TODAY, tell: true, intervalMs: 20 })
    for (const noted of [read(one, 'nip'), read(one, 'careerSteps'), read(one, 'nip'), read(other, 'nip')]) {
      expect(log.note(noted)).toBe(true)
    }
    await new Promise((later) => setTimeout(later, 500))
    expect(await fieldsOf(one)).toEqual([['careerSteps', 'nip']])
    log.note(read(one, 'birthDate'))
    await log.close()
    expect(await fieldsOf(one)).toEqual([['birthDate', 'careerSteps', 'nip']])
    expect(await fieldsOf(other)).toEqual([['nip']])
  })

  test('tells of each row until it is delivered, and forgets it then', async () => {
    const id = randomUUID()
    const seen: DomainEvent[] = []
    const log = startAccessLog(source, logger, { today: () => TODAY, tell: true })
    log.note(read(id, 'nip'))
    await log.close()
    const own = () => seen.find(({ aggregateId }) => aggregateId === id)
    const personnel = {
      name: 'personnel',
      deliver: async (events: readonly DomainEvent[]) => void seen.push(...events),
    }
    // Transactions of other tests on this server hold delivery up for a moment.
    for (let tries = 0; tries < 100 && !own(); tries++) {
      await deliverPending(source, personnel)
      if (!own()) await new Promise((later) => setTimeout(later, 50))
    }
    expect(own()?.payload).toEqual(read(id, 'nip'))
    await forgetDelivered(source, [EMPLOYEE_DATA_READ])
    expect(await source.query('select 1 from outbox')).toEqual([])
  })

  test('shows nothing more once too much waits, and takes the rest of what it has begun', () => {
    const [one, other] = [randomUUID(), randomUUID()]
    const log = startAccessLog(source, logger, { today: () => TODAY, tell: false, capacity: 1, intervalMs: 60_000 })
    expect([log.note(read(one, 'nip')), log.note(read(other, 'nip')), log.note(read(one, 'birthDate'))]).toEqual([
      true,
      false,
      true,
    ])
    return log.close()
  })

  test('tries again what could not be written', async () => {
    const id = randomUUID()
    const log = startAccessLog(source, logger, { today: () => TODAY, tell: false, intervalMs: 20 })
    await source.query('alter table access_log rename to away')
    log.note(read(id, 'nip'))
    await new Promise((later) => setTimeout(later, 200))
    await source.query('alter table away rename to access_log')
    log.note(read(id, 'birthDate'))
    await log.close()
    expect(await fieldsOf(id)).toEqual([['birthDate', 'nip']])
  })

  test('takes the same event twice, and two of one request together, without harm', async () => {
    const id = randomUUID()
    const events = [eventOf(read(id, 'nip')), eventOf(read(id, 'learningStanding'))]
    await applyToAccessLog(source, [...events, ...events])
    await applyToAccessLog(source, events)
    expect(await fieldsOf(id)).toEqual([['learningStanding', 'nip']])
  })
})
