import type { DataSource } from 'typeorm'
import { type DataRead, readKey, withFields, writeReads } from './access-log'
import { startRetention } from './access-log-retention'
import type { Day } from './days'
import type { Logger } from './logger'

/** Takes down who read whose confidential data. */
export interface AccessLog {
  /** False when too much waits already: the data must then not be shown. */
  note(read: DataRead): boolean
}

export interface AccessLogWriter extends AccessLog {
  /** Writes what waits, and ends. */
  close(): Promise<void>
}

export interface AccessLogOptions {
  /** Whether the outbox is to tell personnel of what was written. */
  tell: boolean
  /** Decides which reads have been kept long enough. */
  today: () => Day
  intervalMs?: number
  /** Most reads that may wait. */
  capacity?: number
}

/**
 * Writes reads in the background, one statement for all that were noted within `intervalMs`. What could not be written
 * is tried again; a process that is killed loses what it noted within the last interval. What has been kept long enough
 * is deleted day by day.
 */
export function startAccessLog(source: DataSource, logger: Logger, options: AccessLogOptions): AccessLogWriter {
  const { tell, today, intervalMs = 250, capacity = 10_000 } = options
  const retention = startRetention(source, today, logger)
  let waiting = new Map<string, DataRead>()
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()
  let closed = false

  const add = (read: DataRead): void => {
    const key = readKey(read)
    const known = waiting.get(key)
    if (!known) waiting.set(key, read)
    else if (read.fields.some((field) => !known.fields.includes(field)))
      waiting.set(key, withFields(known, read.fields))
  }
  const write = async (): Promise<void> => {
    const reads = [...waiting.values()]
    waiting = new Map()
    try {
      await writeReads(source, reads, tell)
    } catch (error) {
      for (const read of reads) add(read)
      logger.error({ waiting: waiting.size, reason: (error as Error).message }, 'reads not written down, trying again')
    }
  }
  const flush = async (): Promise<void> => {
    timer = undefined
    writing = writing.then(write)
    await writing
    if (waiting.size > 0 && !closed) schedule()
  }
  const schedule = (): void => {
    timer ??= setTimeout(() => void flush(), intervalMs).unref()
  }
  return {
    note(read) {
      if (waiting.size >= capacity && !waiting.has(readKey(read))) return false
      add(read)
      schedule()
      return true
    },
    async close() {
      closed = true
      clearTimeout(timer)
      await retention.stop()
      await writing
      await write()
      if (waiting.size > 0) await write()
      if (waiting.size > 0) logger.fatal({ lost: waiting.size }, 'reads could not be written down')
    },
  }
}
