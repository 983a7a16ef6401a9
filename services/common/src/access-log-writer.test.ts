import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { accessLogSql, applyToAccessLog, type DataRead, EMPLOYEE_DATA_READ } from './access-log'
import { startAccessLog } from './access-log-writer'
import { createDataSource } from './database'
import { createLogger } from './logger'
import { deliverPending, type DomainEvent, forgetDelivered, outboxSql } from './outbox'
import { createTestDatabase, type TestDatabase } from './testing/test-database'

const logger = createLogger('test', 'silent')
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

describe('the access log', () => {
  test('makes one row of what one request read of one employee, written by one statement in the background', async () => {
    const [one, other] = [randomUUID(), randomUUID()]
    const log = startAccessLog(source, logger, { tell: true, intervalMs: 20 })
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
    const log = startAccessLog(source, logger, { tell: true })
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
    const log = startAccessLog(source, logger, { tell: false, capacity: 1, intervalMs: 60_000 })
    expect([log.note(read(one, 'nip')), log.note(read(other, 'nip')), log.note(read(one, 'birthDate'))]).toEqual([
      true,
      false,
      true,
    ])
    return log.close()
  })

  test('tries again what could not be written', async () => {
    const id = randomUUID()
    const log = startAccessLog(source, logger, { tell: false, intervalMs: 20 })
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
