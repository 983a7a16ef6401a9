import { setTimeout as sleep } from 'node:timers/promises'
import { Logger as QueueLogger, run, type Runner, runMigrations, type TaskList } from 'graphile-worker'
import { Pool, type PoolClient } from 'pg'
import type { DataSource, EntityManager } from 'typeorm'
import type { Logger } from './logger'
import { POOL } from './pool'

/** One try of a task. */
export interface TaskRun {
  /** Ends work that was asked to stop; the task is tried again later. */
  signal: AbortSignal
  /** True when the task is not tried again if this try fails. */
  isLast: boolean
}

/** Long work by name. It may run more than once, also after it has done everything: it must be idempotent. */
export type Tasks = Readonly<Record<string, (payload: never, run: TaskRun) => Promise<void>>>

export interface QueueOptions {
  /** Connection as the service's own role. */
  databaseUrl: string
  /** Schema of the service. */
  schema: string
}

export interface WorkerOptions extends QueueOptions {
  tasks: Tasks
  /** Lines of a crontab (UTC), a task each: `0 16 * * * activateMovements`. */
  schedule?: string
  logger: Logger
  /** How often dead workers are looked for, in milliseconds. Default 10,000. */
  recoveryMs?: number
}

/** How often a task is tried; the waits between grow to minutes. */
const MOST_TRIES = 5

/** A task that began less than this ago may not yet have said that it is alive, in seconds. */
const BEGINNING = 5

/** Where the queue of a service lives: beside its own schema, owned by the same role (`provisionDatabase`). */
export const queueSchema = (schema: string): string => `${schema}_jobs`

/** Brings the queue of a service to its newest version. */
export async function migrateQueue({ databaseUrl, schema }: QueueOptions): Promise<void> {
  const pool = poolOf(databaseUrl, schema)
  const queue = queueSchema(schema)
  try {
    // With this table there the library does not try to create the schema, which the role may not.
    await pool.query(`create table if not exists "${queue}".migrations (
      id integer primary key, ts timestamptz not null default now(), breaking boolean not null default false)`)
    await runMigrations({ pgPool: pool, schema: queue })
  } finally {
    await pool.end()
  }
}

/** Adds a task in the transaction of the write that asks for it: it runs after the commit, or never. */
export async function enqueue(
  manager: EntityManager,
  schema: string,
  task: string,
  payload: object,
  options: {
    /** Of tasks with one key that have not begun only the last is run. */ key?: string
    runAt?: Date
  } = {},
): Promise<void> {
  await manager.query(
    `select "${queueSchema(schema)}".add_job($1, $2::json, run_at => $3::timestamptz, job_key => $4::text, max_attempts => $5)`,
    [task, JSON.stringify(payload), options.runAt ?? null, options.key ?? null, MOST_TRIES],
  )
}

/**
 * Runs the tasks of a service until stopped, one at a time for each process; several processes share the queue.
 *
 * The library frees the tasks of a process that was killed after four hours only. Here each running task holds a lock
 * of its session, which ends with the process, so that another takes the task over within seconds.
 */
export async function startWorkers(options: WorkerOptions): Promise<{ stop(): Promise<void> }> {
  const { databaseUrl, schema, tasks, schedule = '', logger, recoveryMs = 10_000 } = options
  const pool = poolOf(databaseUrl, schema)
  const queue = queueSchema(schema)
  const shared = { pgPool: pool, schema: queue, logger: queueLogger(logger) }
  const recover = (): Promise<unknown> =>
    recoverTasks(pool, queue).catch((error: Error) => logger.warn({ reason: error.message }, 'queue not looked at'))
  await recover()
  const taskList = Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, guarded(task, queue, logger)]))
  const start = (): Promise<Runner> =>
    run({
      ...shared,
      concurrency: 1,
      pollInterval: 2_000,
      noHandleSignals: true,
      crontab: schedule,
      taskList,
      // As batches, results are written again when the database was away; singly, the failure ends the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    })
  const workers = await keepRunning(start, logger)
  const timer = setInterval(recover, recoveryMs)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await workers.stop()
      await pool.end()
    },
  }
}

/** The library ends a runner for good when its database is away for long: another is started until stopped. */
async function keepRunning(start: () => Promise<Runner>, logger: Logger): Promise<{ stop(): Promise<void> }> {
  const stopped = new AbortController()
  let runner: Runner | null = await start()
  const run = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      try {
        runner ??= await start()
        if (stopped.signal.aborted) await runner.stop()
        await runner.promise
      } catch (error) {
        logger.warn({ reason: (error as Error).message }, 'queue started again')
      }
      if (stopped.signal.aborted) return
      runner = null
      await sleep(1_000, undefined, { signal: stopped.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    async stop() {
      stopped.abort()
      await runner?.stop().catch(() => undefined)
      await running
    },
  }
}

/** Waits until nothing is left that could be run now; for tests and commands. */
export async function drainQueue(source: DataSource, schema: string, deadlineMs = 30_000): Promise<void> {
  const until = Date.now() + deadlineMs
  for (;;) {
    const [row] = await source.query<{ count: number }[]>(
      `select count(*)::int as count from "${queueSchema(schema)}".jobs where run_at <= now() and attempts < max_attempts`,
    )
    if (row?.count === 0) return
    if (Date.now() > until) throw new Error(`The queue of ${schema} is not empty after ${deadlineMs} ms`)
    await new Promise((later) => setTimeout(later, 25))
  }
}

function guarded(task: Tasks[string], queue: string, logger: Logger): TaskList[string] {
  return async (payload, { job, abortSignal, withPgClient }) =>
    withPgClient(async (client) => {
      await lock(client, queue, job.id)
      const started = performance.now()
      const signal = abortSignal ?? new AbortController().signal
      try {
        await task(payload as never, { signal, isLast: job.attempts >= job.max_attempts })
        logger.info({ task: job.task_identifier, milliseconds: Math.round(performance.now() - started) }, 'task done')
      } catch (error) {
        const { message, stack } = error as Error
        logger.error({ task: job.task_identifier, attempt: job.attempts, reason: message, stack }, 'task failed')
        throw error
      } finally {
        // A connection that is lost has lost its locks.
        await client
          .query('select pg_advisory_unlock(hashtextextended($1, 0))', [lockName(queue, job.id)])
          .catch(() => undefined)
      }
    })
}

const lockName = (queue: string, id: string): string => `${queue} ${id}`

const lock = (client: PoolClient, queue: string, id: string): Promise<unknown> =>
  client.query('select pg_advisory_lock(hashtextextended($1, 0))', [lockName(queue, id)])

/** Frees the tasks whose process is gone: nobody holds their lock. */
const recoverTasks = (pool: Pool, queue: string): Promise<unknown> =>
  pool.query(
    `select "${queue}".force_unlock_workers(array_agg(locked_by)) from "${queue}".jobs
      where locked_at < now() - interval '${BEGINNING} seconds'
        and pg_try_advisory_xact_lock(hashtextextended($1 || ' ' || id, 0))`,
    [queue],
  )

/** Connections of their own, on which a statement may take its time. */
const poolOf = (connectionString: string, schema: string): Pool => {
  const pool = new Pool({
    connectionString,
    max: POOL.workers,
    application_name: `jalur-${schema}-jobs`,
    options: `-c search_path=${schema} -c TimeZone=UTC`,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

const queueLogger = (logger: Logger): QueueLogger =>
  new QueueLogger(() => (level, message) => {
    if (level === 'error' || level === 'warning') logger.warn({ library: message }, 'queue')
    else logger.debug({ library: message }, 'queue')
  })
