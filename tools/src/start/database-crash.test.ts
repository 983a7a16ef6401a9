import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { appendEvents, callerFromToken, createLogger, type RunningService } from '@jalur/common'
import { service as personnel } from '@jalur/personnel'
import { loadSecrets } from '../data-folder'
import { readEnvironment } from '../env'
import { freePort } from '../ports'
import { type EmbeddedPostgres, startKept } from '../postgres/embedded-postgres'
import { TEST_DAY } from '../testing/test-world'
import { openDatabase, provision } from './database'

jest.setTimeout(120_000)

let folder: string
let server: EmbeddedPostgres
let service: RunningService
const restart = async () => {
  const { databasePassword } = loadSecrets(folder)
  server = await startKept({ folder: path.join(folder, 'postgres'), port: server.port, password: databasePassword })
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-crash-'))
  const environment = readEnvironment({ JALUR_DATA: folder, EMBEDDED_DB_PORT: String(await freePort()) })
  const secrets = loadSecrets(folder)
  const opened = await openDatabase(environment, secrets)
  server = opened.embedded!
  const { personnel: databaseUrl } = await provision(opened.adminUrl, secrets)
  await personnel.migrate(databaseUrl)
  await personnel.loadReference(databaseUrl)
  service = await personnel.open({
    files: {
      folder: path.join(os.tmpdir(), 'jalur-crash-files'),
      secret: 'x'.repeat(32),
      publicUrl: 'http://localhost/files',
    },
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

test('R-04 a database killed under twenty writers loses nothing that it acknowledged, and the pools come back', async () => {
  const acknowledged: string[] = []
  let over = false
  const writers = Array.from({ length: 20 }, (_, writer) => write(writer, acknowledged, () => over))
  while (acknowledged.length < 200) await sleep(10)
  process.kill(server.pid, 'SIGKILL')
  await server.failed
  const before = acknowledged.length
  await restart()
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
