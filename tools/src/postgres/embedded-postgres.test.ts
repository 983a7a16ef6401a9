import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from '../ports'
import { type EmbeddedPostgres, startKept } from './embedded-postgres'

const password = 'correct-horse-battery'
let parent: string
let folder: string
let port: number
let server: EmbeddedPostgres | undefined

beforeEach(async () => {
  parent = mkdtempSync(path.join(os.tmpdir(), 'jalur-postgres-'))
  chmodSync(parent, 0o755)
  folder = path.join(parent, 'postgres')
  port = await freePort()
})
afterEach(async () => {
  await server?.stop()
  server = undefined
  rmSync(parent, { recursive: true, force: true })
})

const start = async () => (server = await startKept({ folder, port, password }))

async function query(sql: string, url = server?.url ?? ''): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows.flatMap((row) => Object.values(row))
  } finally {
    await client.end()
  }
}

describe('the embedded database', () => {
  test('keeps its data over a second start', async () => {
    await start()
    await query('create table kept as select 7 as n')
    await server?.stop()
    await start()
    expect(await query('select n from kept')).toEqual([7])
  })

  test('refuses a wrong password', async () => {
    await start()
    const wrong = `postgres://postgres:wrong@127.0.0.1:${port}/postgres`
    await expect(query('select 1', wrong)).rejects.toThrow('password authentication failed')
  })

  test('is durable and listens on the loopback interface only', async () => {
    await start()
    expect(await query('show fsync')).toEqual(['on'])
    expect(await query('show synchronous_commit')).toEqual(['on'])
    expect(await query('show listen_addresses')).toEqual(['127.0.0.1'])
  })

  test('names the variable that moves it when its port is taken', async () => {
    const other = net.createServer().listen(port, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    await expect(start()).rejects.toThrow(`Port ${port} of the database is taken. Stop the program`)
    other.close()
  })

  test('says what to do about a folder of another PostgreSQL version', async () => {
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'PG_VERSION'), '12\n')
    await expect(start()).rejects.toThrow(/made by PostgreSQL 12, and this is PostgreSQL 18. Set JALUR_DATA/)
  })

  test('leaves a folder with other files alone', async () => {
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'thesis.txt'), 'mine')
    await expect(start()).rejects.toThrow('holds other files, not a database')
    expect(existsSync(path.join(folder, 'thesis.txt'))).toBe(true)
  })

  test('begins anew after a start that was broken off while making the folder', async () => {
    mkdirSync(`${folder}.unfinished`)
    writeFileSync(path.join(`${folder}.unfinished`, 'PG_VERSION'), '18\n')
    await start()
    expect(await query('select 1')).toEqual([1])
    expect(existsSync(`${folder}.unfinished`)).toBe(false)
  })

  test('refuses a folder that a living process uses', async () => {
    await start()
    await expect(startKept({ folder, port: await freePort(), password })).rejects.toThrow('in use by another npm start')
  })
})

describe('when the process that started the database is killed', () => {
  test('the database ends too', async () => {
    const { parentProcess, database } = await startInOtherProcess()
    parentProcess.kill('SIGKILL')
    await waitUntil(() => !isAlive(database))
  })

  test('a database that is still there is stopped and recovered by the next start', async () => {
    const { parentProcess, database, watchdog } = await startInOtherProcess()
    process.kill(watchdog, 'SIGKILL')
    parentProcess.kill('SIGKILL')
    await waitUntil(() => !isAlive(parentProcess.pid ?? 0))
    expect(isAlive(database)).toBe(true)
    await start()
    expect(await query('select 1')).toEqual([1])
  })
})

const asRoot = process.getuid?.() === 0 ? describe : describe.skip
asRoot('as root', () => {
  test('the database runs as nobody where nobody can reach it', async () => {
    await start()
    expect(uidOf(server?.pid ?? 0)).not.toBe(0)
  })

  test('the database runs below a private folder too', async () => {
    chmodSync(parent, 0o700)
    await start()
    expect(await query('select 1')).toEqual([1])
    await server?.stop()
    await start()
    expect(await query('select 1')).toEqual([1])
  })

  test('a folder of another user is refused when that user cannot reach it', async () => {
    mkdirSync(folder)
    chownSync(folder, 54_321, 54_321)
    await expect(start()).rejects.toThrow('belongs to another user (uid 54321)')
  })
})

/** Starts the database from a second Node process, which the test can then kill. */
async function startInOtherProcess() {
  const script = `
    const { transformSync } = require('@swc/core'); const { readFileSync } = require('node:fs')
    require.extensions['.ts'] = (module, file) =>
      module._compile(transformSync(readFileSync(file, 'utf8'), { filename: file, module: { type: 'commonjs' } }).code, file)
    require(${JSON.stringify(require.resolve('./embedded-postgres'))})
      .startKept(${JSON.stringify({ folder, port, password })})
      .then(({ pid }) => console.log(pid))`
  const parentProcess: ChildProcess = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const database = await new Promise<number>((resolve) =>
    parentProcess.stdout?.once('data', (chunk: Buffer) => resolve(Number(chunk.toString()))),
  )
  const watchdog = childrenOf(parentProcess.pid ?? 0).find((pid) => pid !== database) ?? 0
  return { parentProcess, database, watchdog }
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
}

function uidOf(pid: number): number {
  return Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
}

/** A killed process whose parent has not asked about it yet counts as gone. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

async function waitUntil(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 20) {
    if (waited > 10_000) throw new Error('waited 10 s in vain')
    await sleep(20)
  }
}
