import { createDataSource } from './database'
import { createLogger } from './logger'
import { drainQueue, enqueue, migrateQueue, queueSchema, startWorkers, type Tasks } from './queue'
import { createTestDatabase, type TestDatabase } from './testing/test-database'

jest.setTimeout(60_000)

const SCHEMA = 'personnel'
let database: TestDatabase
let source: ReturnType<typeof createDataSource>

beforeAll(async () => {
  database = await createTestDatabase(process.env['TEST_DATABASE_URL']!, SCHEMA)
  await migrateQueue({ databaseUrl: database.url, schema: SCHEMA })
  source = createDataSource({ url: database.url, schema: SCHEMA, tables: [], migrations: [] })
  await source.initialize()
})
afterAll(async () => {
  await source.destroy()
  await database.drop()
})

const add = (task: string, payload = {}) => source.transaction((manager) => enqueue(manager, SCHEMA, task, payload))

/** Runs everything that waits, then stops. */
async function work(tasks: Tasks): Promise<void> {
  const workers = await startWorkers({
    databaseUrl: database.url,
    schema: SCHEMA,
    tasks,
    logger: createLogger('test', 'silent'),
    recoveryMs: 200,
  })
  try {
    await drainQueue(source, SCHEMA)
  } finally {
    await workers.stop()
  }
}

test('migrating again changes nothing', () => migrateQueue({ databaseUrl: database.url, schema: SCHEMA }))

test('a task runs once after the commit, and never when the write is undone', async () => {
  const done: unknown[] = []
  await add('note', { number: 1 })
  const undone = source.transaction(async (manager) => {
    await enqueue(manager, SCHEMA, 'note', { number: 2 })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await work({ note: async (payload) => void done.push(payload) })
  expect(done).toEqual([{ number: 1 }])
})

test('a task that fails is kept for another try, and told when it is the last', async () => {
  const tries: boolean[] = []
  const failing: Tasks = {
    fail: async (_payload, { isLast }) => {
      tries.push(isLast)
      throw new Error('no')
    },
  }
  await add('fail')
  for (let round = 0; round < 5; round++) {
    await source.query(`update "${queueSchema(SCHEMA)}"._private_jobs set run_at = now()`)
    await work(failing)
  }
  expect(tries).toEqual([false, false, false, false, true])
})

test('a task of a process that was killed is taken over, one that runs is left alone', async () => {
  const queue = queueSchema(SCHEMA)
  await add('take', { of: 'the dead' })
  await add('take', { of: 'the living' })
  await source.query(
    `update "${queue}"._private_jobs set locked_by = 'worker-' || (payload ->> 'of'), locked_at = now() - interval '1 minute', attempts = 1
      where task_id = (select id from "${queue}"._private_tasks where identifier = 'take')`,
  )
  const runner = source.createQueryRunner()
  await runner.query(
    `select pg_advisory_lock(hashtextextended($1 || ' ' || id, 0)) from "${queue}"._private_jobs where locked_by = 'worker-the living'`,
    [queue],
  )
  const taken: unknown[] = []
  const workers = await startWorkers({
    databaseUrl: database.url,
    schema: SCHEMA,
    tasks: { take: async (payload) => void taken.push(payload) },
    logger: createLogger('test', 'silent'),
    recoveryMs: 100,
  })
  for (let tries = 0; tries < 100 && taken.length === 0; tries++) await new Promise((later) => setTimeout(later, 50))
  await new Promise((later) => setTimeout(later, 500))
  await workers.stop()
  await runner.release()
  expect(taken).toEqual([{ of: 'the dead' }])
})

test('when the connections are cut under a task, it and those after it are still done', async () => {
  await source.query(`delete from "${queueSchema(SCHEMA)}"._private_jobs`)
  const done: string[] = []
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'jalur-${SCHEMA}-jobs' and datname = current_database()`
  const workers = await startWorkers({
    databaseUrl: database.url,
    schema: SCHEMA,
    tasks: {
      cut: async () => {
        if (!done.includes('cut')) await source.query(cut)
        done.push('cut')
      },
      note: async () => void done.push('note'),
    },
    logger: createLogger('test', 'silent'),
    recoveryMs: 200,
  })
  await add('cut')
  while (done.length === 0) await new Promise((later) => setTimeout(later, 20))
  await add('note')
  await drainQueue(source, SCHEMA, 50_000)
  await workers.stop()
  expect(done).toContain('note')
})
