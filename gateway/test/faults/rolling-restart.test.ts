import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../../tools/src/ports'
import { root } from '../../../tools/src/project'
import { createFilledDatabase, type FilledDatabase } from '../../../tools/src/testing/template-database'
import { post } from '../ask'
import { UNLIMITED } from '../random/unlimited'
import { openWholeGraph, type WholeGraph } from '../whole-graph'
import { type Balancer, startBalancer } from './balancer'

/** Starts that wait for a busy machine. */
jest.setTimeout(180_000)

const SECRET = 'x'.repeat(32)
const CLIENTS = 8
const QUERY = '{ competencies { code name } }'

let database: FilledDatabase
let files: string
let ports: number[]
let running: ChildProcess[]
let balancer: Balancer
let graph: WholeGraph

/** A process of the learning service, once it says that it is ready. */
async function startLearning(port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path.join(root, 'services', 'learning', 'dist', 'main.js')], {
    stdio: 'ignore',
    env: {
      ...{ PATH: process.env['PATH'], PORT: String(port), GATEWAY_SECRET: SECRET },
      ...{ DATABASE_URL: database.databases.learning, OIDC_ISSUER: 'http://127.0.0.1:1' },
      ...{ FILES_FOLDER: files, FILES_URL: 'http://gateway.test/files' },
    },
  })
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error(`The service ended with ${child.exitCode}`)
    await sleep(50)
  }
  return child
}

beforeAll(async () => {
  database = await createFilledDatabase()
  files = mkdtempSync(path.join(os.tmpdir(), 'jalur-files-'))
  ports = [await freePort(), await freePort()]
  running = await Promise.all(ports.map(startLearning))
  balancer = await startBalancer(ports)
  graph = await openWholeGraph({ gatewaySecret: SECRET, budget: UNLIMITED }, { learning: `${balancer.url}/graphql` })
}, 180_000)
afterAll(async () => {
  await graph.close()
  await balancer.close()
  for (const child of running) child.kill('SIGKILL')
  await database.drop()
  rmSync(files, { recursive: true })
})

test('R-16 two processes of a subgraph are replaced under load, one after the other, and no answer lacks anything', async () => {
  let over = false
  const faults: unknown[] = []
  const answers = Array.from({ length: CLIENTS }, async () => {
    let count = 0
    for (; !over; count++) {
      const { status, data, errors } = await post(graph.url, { query: QUERY })
      if (status !== 200 || errors || !data?.['competencies']) faults.push({ status, errors })
    }
    return count
  })
  const codes: (number | null)[] = []
  for (const [index, port] of ports.entries()) {
    const ended = new Promise<number | null>((resolve) => running[index]!.once('exit', resolve))
    running[index]!.kill('SIGTERM')
    codes.push(await ended)
    running[index] = await startLearning(port)
    await sleep(500)
  }
  over = true
  const counts = await Promise.all(answers)
  expect(faults).toEqual([])
  expect(codes).toEqual([0, 0])
  expect(Math.min(...counts)).toBeGreaterThan(10)
})
