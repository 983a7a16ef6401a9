import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from '../is-alive'
import { launch, type SupervisedProcess } from './supervisor'

let folder: string
let started: SupervisedProcess | undefined
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-supervisor-'))))
afterEach(async () => {
  await started?.stop()
  rmSync(folder, { recursive: true })
})

const pidFile = () => path.join(folder, 'pids')
const pids = (): number[] => {
  try {
    return readFileSync(pidFile(), 'utf8').trim().split('\n').map(Number)
  } catch {
    return []
  }
}

/** Starts a script that writes down its process id and goes on as told. */
function run(then: string): SupervisedProcess {
  const script = path.join(folder, 'script.js')
  writeFileSync(script, `require('fs').appendFileSync(${JSON.stringify(pidFile())}, process.pid + '\\n'); ${then}`)
  started = launch({ name: 'it', script, env: {} })
  return started
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20)
}

describe('a supervised process', () => {
  test('that is killed is started again, and is gone after a stop', async () => {
    const supervised = run('setInterval(() => undefined, 1000)')
    supervised.supervise()
    await until(() => pids().length === 1)
    process.kill(pids()[0]!, 'SIGKILL')
    await until(() => pids().length === 2)
    await supervised.stop()
    expect(isAlive(pids()[1]!)).toBe(false)
    await sleep(400)
    expect(pids()).toHaveLength(2)
  }, 30_000)

  test('that ends before it was ready is not started again', async () => {
    expect(await run('process.exit(3)').failed).toBe('The process of it ended (code 3)')
    expect(pids()).toHaveLength(1)
  }, 30_000)

  test('that keeps ending is given up', async () => {
    const supervised = run('process.exit(4)')
    supervised.supervise()
    expect(await supervised.failed).toBe('The process of it ended (code 4)')
    expect(pids()).toHaveLength(6)
  }, 30_000)
})
