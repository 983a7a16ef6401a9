import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createTokenVerifier } from '@jalur/common'
import { startTestIssuer, type TestIssuer } from '../../../services/common/src/testing/issuer'
import { withClient } from '../../../tools/src/start/database'
import { freePort } from '../../../tools/src/ports'
import { root } from '../../../tools/src/project'
import { createFilledDatabase, type FilledDatabase } from '../../../tools/src/testing/template-database'
import { post } from '../ask'
import { UNLIMITED } from '../random/unlimited'
import { openWholeGraph } from '../whole-graph'
import { startBalancer } from './balancer'

/** Starts that wait for a busy machine. */
jest.setTimeout(180_000)

const SECRET = 'x'.repeat(32)
const AUDIENCE = 'urn:jalur:api'
const CLIENTS = 8

let database: FilledDatabase
let files: string
let issuer: TestIssuer
let authorization: string

/** A process of a subgraph, once it says that it is ready. */
async function startProcess(name: Subgraph, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path.join(root, 'services', name, 'dist', 'main.js')], {
    stdio: 'ignore',
    env: {
      ...{ PATH: process.env['PATH'], PORT: String(port), GATEWAY_SECRET: SECRET },
      ...{ DATABASE_URL: database.databases[name], OIDC_ISSUER: issuer.url },
      ...{ FILES_FOLDER: files, FILES_URL: 'http://gateway.test/files', WEB_URL: 'http://web.test' },
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
  issuer = await startTestIssuer(AUDIENCE)
  authorization = `Bearer ${await tokenOfSomebody()}`
}, 180_000)
afterAll(async () => {
  await issuer.close()
  await database.drop()
  rmSync(files, { recursive: true })
})

async function tokenOfSomebody(): Promise<string> {
  const { rows } = await withClient(database.adminUrl, (client) =>
    client.query<{ id: string; agency: string }>(
      `select id, agency_code as agency from personnel.employee where status = 'ACTIVE' order by id limit 1`,
    ),
  )
  return issuer.sign({
    sub: 'somebody',
    client_id: 'web',
    employee: rows[0]!.id,
    agency: rows[0]!.agency,
    roles: ['ASN'],
  })
}

type Subgraph = 'personnel' | 'learning' | 'performance' | 'integrity'

test.each<[Subgraph, string]>([
  ['personnel', '{ answer: ranks { code } }'],
  ['learning', '{ answer: competencies { code name } }'],
  ['performance', '{ answer: predicateMatrix { predicate } }'],
  ['integrity', '{ answer: me { integrityStanding { pledgeSigned } } }'],
])('R-16 two processes of %s are replaced under load, in turn, and no answer lacks anything', async (name, query) => {
  const ports = [await freePort(), await freePort()]
  const running = await Promise.all(ports.map((port) => startProcess(name, port)))
  const balancer = await startBalancer(ports)
  const verifyToken = createTokenVerifier({ issuer: issuer.url, audience: AUDIENCE })
  const graph = await openWholeGraph(
    { gatewaySecret: SECRET, budget: UNLIMITED, verifyToken },
    { [name]: `${balancer.url}/graphql` },
  )
  try {
    let over = false
    const faults: unknown[] = []
    const answers = Array.from({ length: CLIENTS }, async () => {
      let count = 0
      for (; !over; count++) {
        const { status, data, errors } = await post(graph.url, { query, headers: { authorization } })
        if (status !== 200 || errors || !data?.['answer']) faults.push({ status, errors })
      }
      return count
    })
    const codes: (number | null)[] = []
    for (const [index, port] of ports.entries()) {
      const ended = new Promise<number | null>((resolve) => running[index]!.once('exit', resolve))
      running[index]!.kill('SIGTERM')
      codes.push(await ended)
      running[index] = await startProcess(name, port)
      await sleep(500)
    }
    over = true
    const counts = await Promise.all(answers)
    expect(faults).toEqual([])
    expect(codes).toEqual([0, 0])
    expect(Math.min(...counts)).toBeGreaterThan(10)
  } finally {
    await graph.close()
    await balancer.close()
    for (const child of running) child.kill('SIGKILL')
  }
})
