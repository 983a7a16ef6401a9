import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Day } from '../days'
import { type DirectoryEntry, EMPLOYEE_CHANGED } from '../directory'
import type { FactSource } from '../facts'
import { createLogger } from '../logger'
import type { DomainEvent } from '../outbox'
import type { RunningService, ServiceModule } from '../service'
import { callerFromToken } from './ask'
import { copyTestDatabase, type TestDatabase } from './test-database'

/** A service over a database of its own, migrated and with its reference data. */
export interface TestedService {
  service: RunningService
  database: TestDatabase
  /** Closes the service and drops the database. */
  close(): Promise<void>
}

/**
 * Opens a service as production does, except for tokens (`callerFromToken`) and for what it takes for today: a
 * day, or the day of each zone.
 * `factSources` stand for the other services.
 */
export async function openForTest(
  module: ServiceModule,
  serverUrl: string,
  today: Day | ((timeZone?: string) => Day),
  factSources: readonly FactSource[] = [],
): Promise<TestedService> {
  const database = await copyTestDatabase(serverUrl, module.name, async (url) => {
    await module.migrate(url)
    await module.loadReference(url)
  })
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-files-'))
  const service = await module.open({
    databaseUrl: database.url,
    verifyToken: callerFromToken,
    today: typeof today === 'string' ? () => today : today,
    logger: createLogger(module.name, 'silent'),
    factSources,
    files: { folder, secret: 'x'.repeat(32), publicUrl: 'http://localhost/files' },
    webUrl: 'https://jalur.test',
  })
  return {
    service,
    database,
    async close() {
      await service.close()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The event by which personnel tells of an employee. */
export const employeeChanged = (entry: DirectoryEntry): DomainEvent => ({
  id: randomUUID(),
  aggregateType: 'Employee',
  aggregateId: entry.id,
  type: EMPLOYEE_CHANGED,
  payload: entry,
})
