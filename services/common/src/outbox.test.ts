import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { DataSource } from 'typeorm'
import { applyToDirectory, directorySql, EMPLOYEE_CHANGED } from './directory'
import { appendEvents, deliverPending, type DomainEvent, outboxSql, type Subscriber } from './outbox'

let source: DataSource
const name = `outbox_${process.pid}_${Date.now()}`

beforeAll(async () => {
  const url = new URL(process.env.TEST_DATABASE_URL!)
  const admin = new Client({ connectionString: url.toString() })
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  url.pathname = `/${name}`
  source = await new DataSource({ type: 'postgres', url: url.toString(), installExtensions: false }).initialize()
  for (const statement of [...outboxSql.up, ...directorySql.up]) await source.query(statement)
})
afterAll(() => source.destroy())

const event = (id: string, version: number) => ({
  aggregateType: 'Employee',
  aggregateId: id,
  type: EMPLOYEE_CHANGED,
  payload: {
    id,
    agencyCode: '7104',
    unitId: randomUUID(),
    superiorIds: [randomUUID()],
    positionCode: 'GURU.AHLI_MUDA',
    employmentType: 'PNS',
    active: true,
    version,
  },
})
const append = (...events: ReturnType<typeof event>[]) => source.transaction((manager) => appendEvents(manager, events))

/** Delivers until so many were seen: transactions of other tests on this server hold delivery up for a moment. */
async function deliver(subscriber: Subscriber, seen: readonly unknown[], count: number): Promise<void> {
  for (let tries = 0; tries < 100 && seen.length < count; tries++) {
    await deliverPending(source, subscriber)
    if (seen.length < count) await new Promise((later) => setTimeout(later, 50))
  }
}

describe('outbox', () => {
  test('an event is delivered once to each subscriber and a failed delivery is repeated', async () => {
    const [id, seen] = [randomUUID(), [] as string[]]
    await append(event(id, 1))
    const tried: unknown[] = []
    const failing = {
      name: 'a',
      deliver: async (events: readonly DomainEvent[]) => {
        tried.push(...events)
        throw new Error('down')
      },
    }
    await expect(deliver(failing, tried, 1)).rejects.toThrow('down')
    const working = {
      name: 'a',
      deliver: async (events: readonly DomainEvent[]) => void seen.push(...events.map((it) => it.aggregateId)),
    }
    await deliver(working, seen, 1)
    expect(await deliverPending(source, working)).toBe(0)
    expect(seen).toEqual([id])
  })

  test('an event of a slow transaction is not stepped over', async () => {
    const [slow, fast, seen] = [randomUUID(), randomUUID(), [] as string[]]
    const subscriber = {
      name: 'b',
      deliver: async (events: readonly DomainEvent[]) => void seen.push(...events.map((it) => it.aggregateId)),
    }
    await deliver(subscriber, seen, 1)
    seen.length = 0
    const runner = source.createQueryRunner()
    await runner.startTransaction()
    await appendEvents(runner.manager, [event(slow, 1)])
    await append(event(fast, 1))
    await deliverPending(source, subscriber)
    expect(seen).toEqual([])
    await runner.commitTransaction()
    await runner.release()
    await deliver(subscriber, seen, 2)
    expect(seen).toEqual([slow, fast])
  })

  test('a rolled back write tells nobody', async () => {
    await expect(
      source.transaction(async (manager) => {
        await appendEvents(manager, [event(randomUUID(), 1)])
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    const seen: unknown[] = []
    const subscriber = { name: 'c', deliver: async (events: readonly DomainEvent[]) => void seen.push(...events) }
    await deliver(subscriber, seen, 3)
    await deliverPending(source, subscriber)
    expect(seen).toHaveLength(3)
  })
})

describe('directory', () => {
  test('a repeated or late event does not undo a newer one', async () => {
    const id = randomUUID()
    const change = (version: number, agencyCode: string): DomainEvent => ({
      ...event(id, version),
      id: randomUUID(),
      payload: { ...event(id, version).payload, agencyCode },
    })
    await applyToDirectory(source, [change(2, '7100'), change(1, '7104')])
    await applyToDirectory(source, [change(1, '7104')])
    await applyToDirectory(source, [change(2, '7105')])
    expect(await source.query('select agency_code, version from directory where employee_id = $1', [id])).toEqual([
      { agency_code: '7100', version: 2 },
    ])
  })
})
