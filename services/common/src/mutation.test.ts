import { randomUUID } from 'node:crypto'
import { auditSql } from './audit'
import type { Context } from './context'
import { createDataSource } from './database'
import { idempotencySql } from './idempotency'
import { checkVersion, type Command, write } from './mutation'
import { outboxSql } from './outbox'
import { refuse } from './refusal'
import { createTestDatabase, type TestDatabase } from './testing/test-database'

let database: TestDatabase
let source: ReturnType<typeof createDataSource>

beforeAll(async () => {
  database = await createTestDatabase(process.env['TEST_DATABASE_URL']!, 'personnel')
  source = createDataSource({ url: database.url, schema: 'personnel', tables: [], migrations: [] })
  await source.initialize()
  for (const statement of [...auditSql.up, ...outboxSql.up, ...idempotencySql.up]) await source.query(statement)
  await source.query('create table note (id text primary key, body text not null)')
})
afterAll(async () => {
  await source.destroy()
  await database.drop()
})

const contextOf = (subject: string): Context =>
  ({
    caller: { kind: 'PERSON', subject, employeeId: null, roles: ['ASN'], agencyCode: null },
    language: 'en',
    requestId: 'request',
  }) as unknown as Context
const context = contextOf('somebody')
const command = (idempotencyKey?: string, body = 'text'): Command =>
  ({ mutation: 'addNote', input: { idempotencyKey, body } }) as Command

const addNote = (given: Command, by = context, before = async (): Promise<void> => undefined) =>
  write<string>(source, by, given, async ({ manager, audit, emit }) => {
    const id = randomUUID()
    await manager.query('insert into note (id, body) values ($1, $2)', [id, 'text'])
    audit('NOTE_ADDED', 'Note', id)
    emit({ aggregateType: 'Note', aggregateId: id, type: 'NoteAdded', payload: { id } })
    await before()
    return id
  })
const countOf = async (table: string): Promise<number> =>
  Number((await source.query<{ count: string }[]>(`select count(*) from ${table}`))[0]?.count)

describe('a write', () => {
  test('keeps the record, its audit entry and its event together', async () => {
    const { result } = await addNote(command())
    const [row] = await source.query('select actor, action, entity, request_id from audit where entity_id = $1', [
      result,
    ])
    expect(row).toEqual({ actor: 'somebody', action: 'NOTE_ADDED', entity: 'Note', request_id: 'request' })
    expect(await source.query('select type from outbox where aggregateid = $1', [result])).toEqual([
      { type: 'NoteAdded' },
    ])
  })
  test('of which the work tells no more is told by its name', async () => {
    const { result } = await write<string>(source, context, command(), async ({ audit }) => {
      const id = randomUUID()
      audit('NOTE_READ_ALOUD', 'Note', id)
      return id
    })
    expect(
      await source.query('select aggregatetype, type, payload from outbox where aggregateid = $1', [result]),
    ).toEqual([{ aggregatetype: 'Note', type: 'NoteReadAloud', payload: {} }])
  })
  test('that fails or is refused leaves nothing at all', async () => {
    const before = await Promise.all(['note', 'audit', 'outbox', 'idempotency'].map(countOf))
    const failing = addNote(command('failing'), context, () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    const refused = await addNote(command('refused'), context, async () =>
      refuse('CLOSED', 'input.body', { id: 'Sudah ditutup.', en: 'It is closed.' }),
    )
    expect(refused).toEqual({
      result: null,
      refusals: [{ code: 'CLOSED', field: 'input.body', message: 'It is closed.' }],
    })
    expect(await Promise.all(['note', 'audit', 'outbox', 'idempotency'].map(countOf))).toEqual(before)
  })
  test('without an audit entry is not accepted', () =>
    expect(write(source, context, command(), async () => 'nothing')).rejects.toThrow('addNote left no audit entry'))
  test('that PostgreSQL ends for the sake of another is tried again', async () => {
    let tries = 0
    const once = async (): Promise<void> => {
      if (++tries === 1) throw Object.assign(new Error('deadlock'), { code: '40P01' })
    }
    expect((await addNote(command(), context, once)).result).toEqual(expect.any(String))
    expect(tries).toBe(2)
  })
})

test('many writes at once that read on other connections do not wait for each other until the end', async () => {
  const readElsewhere = async (): Promise<void> => void (await source.query('select count(*) from note'))
  const started = performance.now()
  const written = await Promise.all(Array.from({ length: 60 }, () => addNote(command(), context, readElsewhere)))
  expect(written.filter(({ result }) => result === null)).toEqual([])
  expect(performance.now() - started).toBeLessThan(5_000)
})

describe('a request that comes again', () => {
  test('has one effect and the same answer', async () => {
    const before = await countOf('note')
    const first = await addNote(command('again'))
    expect(await addNote(command('again'))).toEqual(first)
    expect(await countOf('note')).toBe(before + 1)
  })
  test('has one effect when many come at once', async () => {
    const before = await countOf('note')
    const answers = await Promise.all(Array.from({ length: 8 }, () => addNote(command('at once'))))
    expect(new Set(answers.map(({ result }) => result)).size).toBe(1)
    expect(await countOf('note')).toBe(before + 1)
  })
  test('after a failure is like the first', async () => {
    await expect(addNote(command('late'), context, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect((await addNote(command('late'))).result).toEqual(expect.any(String))
  })
  test('of another caller is another request', async () => {
    const [mine, theirs] = [await addNote(command('shared')), await addNote(command('shared'), contextOf('another'))]
    expect(theirs.result).not.toBe(mine.result)
  })
  test('a day later is a new one', async () => {
    const first = await addNote(command('old'))
    await source.query(`update idempotency set created_at = now() - interval '25 hours' where key = 'old'`)
    expect((await addNote(command('old'))).result).not.toBe(first.result)
  })
  test.each([
    ['asks for something else', 'again', 'other text', 'was used for another request'],
    ['has an empty key', '', 'text', 'must have 1 to 200 characters'],
    ['has a key that is too long', 'k'.repeat(201), 'text', 'must have 1 to 200 characters'],
  ])('and %s is refused with the field', async (_what, key, body, reason) =>
    expect(addNote(command(key, body))).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'input.idempotencyKey', reason }] },
    }),
  )
})

test('a change from an older version is a conflict that tells the current one', () => {
  expect(() => checkVersion(3, 3, 'en')).not.toThrow()
  expect(() => checkVersion(2, 3, 'en')).toThrow(
    expect.objectContaining({ extensions: { code: 'CONFLICT', currentVersion: 3 } }),
  )
})
