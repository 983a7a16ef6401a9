import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { appendEvents, callerFromToken, createLogger, type RunningService } from '@jalur/common'
import { service as personnel } from '@jalur/personnel'
import { loadSecrets } from '../data-folder'
import { readEnvironment } from '../env'
import { freePort } from '../ports'
import type { KeptRunning } from '../postgres/kept-running'
import { TEST_DAY } from '../testing/test-world'
import { openDatabase, provision } from './database'

jest.setTimeout(120_000)

let folder: string
let server: KeptRunning
let service: RunningService

/**
 * Longest from the kill to the next write that is acknowledged, in milliseconds: five seconds, or more where the
 * machine is so busy that even a server without writers takes long to recover.
 */
const RECOVERY = 5_000
let idleRecovery = 0

const killAndWait = async (): Promise<void> => {
  const { pid } = server
  process.kill(pid, 'SIGKILL')
  while (server.pid === pid) await sleep(5)
}

const told = jest.spyOn(console, 'error').mockReturnValue()

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-crash-'))
  const environment = readEnvironment({ JALUR_DATA: folder, EMBEDDED_DB_PORT: String(await freePort()) })
  const secrets = loadSecrets(folder)
  const opened = await openDatabase(environment, secrets)
  server = opened.embedded!
  const killed = performance.now()
  await killAndWait()
  idleRecovery = performance.now() - killed
  const { personnel: databaseUrl } = await provision(opened.adminUrl, secrets)
  await personnel.migrate(databaseUrl)
  await personnel.loadReference(databaseUrl)
  service = await personnel.open({
    files: {
      folder: path.join(os.tmpdir(), 'jalur-crash-files'),
      secret: 'x'.repeat(32),
      publicUrl: 'http://localhost/files',
    },
    webUrl: 'http://localhost',
    databaseUrl,
    verifyToken: callerFromToken,
    today: () => TEST_DAY,
    logger: createLogger('test', 'silent'),
  })
})
afterAll(async () => {
  await service.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Writes events until told to stop; keeps the number of each one that the database acknowledged. */
async function write(writer: number, acknowledged: string[], isOver: () => boolean): Promise<void> {
  for (let round = 0; !isOver(); round++) {
    const aggregateId = `${writer}-${round}`
    const event = { aggregateType: 'Probe', aggregateId, type: 'Probed', payload: {} }
    try {
      await service.database.transaction((manager) => appendEvents(manager, [event]))
      acknowledged.push(aggregateId)
    } catch {
      await sleep(20)
    }
  }
}

test('R-04 a database killed under twenty writers is back by itself, with all that it acknowledged', async () => {
  const acknowledged: string[] = []
  let over = false
  const writers = Array.from({ length: 20 }, (_, writer) => write(writer, acknowledged, () => over))
  while (acknowledged.length < 200) await sleep(10)
  const killed = performance.now()
  await killAndWait()
  const before = acknowledged.length
  while (acknowledged.length === before) await sleep(5)
  expect(performance.now() - killed).toBeLessThan(Math.max(RECOVERY, 5 * idleRecovery))
  expect(told).toHaveBeenCalledWith('The database ended by itself and is started again')
  while (acknowledged.length < before + 200) await sleep(10)
  over = true
  await Promise.all(writers)
  await service.ready()

  const rows: { id: string; times: number }[] = await service.database.query(
    `select aggregateid as id, count(*)::int as times from outbox where aggregatetype = 'Probe' group by aggregateid`,
  )
  const kept = new Map(rows.map(({ id, times }) => [id, times]))
  expect(acknowledged.filter((id) => kept.get(id) !== 1)).toEqual([])
  expect(rows.length - acknowledged.length).toBeLessThanOrEqual(20)
})

test.each(['fsync', 'synchronous_commit', 'full_page_writes'])('R-04 %s is on', async (setting) => {
  const [row] = (await service.database.query(`show ${setting}`)) as Record<string, string>[]
  expect(row?.[setting]).toBe('on')
})
