import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { mintToken } from '@jalur/identity'
import { readRuntime } from '../data-folder'
import { root } from '../project'
import { type Stack, startStack } from '../testing/stack'
import { TEST_SCALE } from '../testing/test-world'

jest.setTimeout(180_000)

interface Answer {
  data?: Record<string, unknown> | null
  errors?: { extensions: Record<string, unknown> }[]
}

const QUERY = '{ agencies { code } me { name learningStanding { hoursThisYear } } }'

let stack: Stack
let token: string
beforeAll(async () => {
  stack = await startStack([`--scale=${TEST_SCALE}`, '--separate'])
  token = await newToken()
  await until(() => ask(), isWhole)
  const started = performance.now()
  execFileSync(process.execPath, [
    '-e',
    `require(${JSON.stringify(path.join(root, 'services/learning/dist/index.js'))})`,
  ])
  load = performance.now() - started
})
afterAll(() => stack.stop())

/** Another token of the same person, made from the keys of the issuer, without asking it. */
const newToken = (): Promise<string> => {
  const { databases, identity, audience } = readRuntime(stack.folder)
  return mintToken({ databaseUrl: databases['identity'] ?? '', issuer: identity, audience, role: 'asn' })
}

async function ask(bearer = token): Promise<Answer & { status: number }> {
  const response = await fetch(stack.gateway, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ query: QUERY }),
  })
  return { status: response.status, ...((await response.json()) as Answer) }
}

/** The process of a part of the system, by the folder of its script. */
function processOf(folder: string): number | undefined {
  const lines = execFileSync('ps', ['-ax', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
  const line = lines.find(
    (it) => it.includes(`${folder}/dist/main.js`) && it.trim().split(/\s+/)[1] === String(stack.process.pid),
  )
  return line ? Number(line.trim().split(/\s+/)[0]) : undefined
}

async function until<T>(probe: () => Promise<T>, good: (value: T) => boolean): Promise<void> {
  while (!good(await probe())) await sleep(50)
}

/**
 * Longest from a kill to the next whole answer, in milliseconds: of a subgraph, and of the database. More where even to
 * load the code of a subgraph takes long at this moment.
 */
const BACK = { subgraph: 3_000, database: 5_000 }
let load = 0
const within = (limit: number): number => Math.max(limit, 4 * load)

const isWhole = ({ errors }: Answer): boolean => errors === undefined

describe('the system in parts', () => {
  test('R-01 a subgraph killed under load costs its own fields, and is back by itself', async () => {
    expect(isWhole(await ask())).toBe(true)
    const gateway = processOf('gateway')
    const learning = processOf('services/learning')!
    const underWay = Array.from({ length: 20 }, () => ask())
    const killed = Date.now()
    process.kill(learning, 'SIGKILL')
    const seen = [...(await Promise.all(underWay)), await ask()]
    for (const { status, data, errors } of seen) {
      expect(status).toBe(200)
      expect(data).toMatchObject({ agencies: expect.any(Array), me: { name: expect.any(String) } })
      for (const { extensions } of errors ?? [])
        expect(extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', service: 'learning' })
      expect(JSON.stringify(errors ?? [])).not.toMatch(/127\.0\.0\.1|localhost|ECONN/)
    }
    await until(() => ask(), isWhole)
    expect(Date.now() - killed).toBeLessThan(within(BACK.subgraph))
    expect(processOf('services/learning')).not.toBe(learning)
    expect(processOf('gateway')).toBe(gateway)
  })

  test('R-04 a database killed is back by itself: readiness goes off and on, and the pools come back', async () => {
    const ready = () => fetch(new URL('/health/ready', stack.gateway)).then(({ status }) => status)
    expect(await ready()).toBe(200)
    const database = Number(
      readFileSync(path.join(stack.folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n', 1)[0],
    )
    const killed = Date.now()
    process.kill(database, 'SIGKILL')
    await until(ready, (status) => status === 503)
    for (const { extensions } of (await ask()).errors ?? []) expect(extensions['code']).toBe('SUBGRAPH_UNAVAILABLE')
    await until(ready, (status) => status === 200)
    await until(() => ask(), isWhole)
    expect(Date.now() - killed).toBeLessThan(within(BACK.database))
    expect(stack.process.exitCode).toBeNull()
  })

  test.each(['SIGSTOP', 'SIGKILL'] as const)(
    'R-26 an issuer that got %s: who is signed in goes on, also with a token never seen before, and it is back by itself',
    async (signal) => {
      const next = await newToken()
      const discovery = (patience: number) =>
        fetch(`${stack.identity}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(patience) }).then(
          ({ ok }) => ok,
          () => false,
        )
      const identity = processOf('services/identity')!
      process.kill(identity, signal)
      expect(await discovery(200)).toBe(false)
      expect(isWhole(await ask())).toBe(true)
      expect(isWhole(await ask(next))).toBe(true)
      if (signal === 'SIGSTOP') process.kill(identity, 'SIGCONT')
      await until(() => discovery(5_000), Boolean)
    },
  )

  test('R-16 a gateway that is told to end does so in good order, and the next takes over', async () => {
    const gateway = processOf('gateway')!
    const underWay = Array.from({ length: 20 }, () => ask())
    await Promise.race(underWay)
    process.kill(gateway, 'SIGTERM')
    const answers = await Promise.allSettled(underWay)
    const answered = answers.filter((it) => it.status === 'fulfilled').map(({ value }) => value.status)
    expect(answered).toEqual(Array.from({ length: 20 }, () => 200))
    await until(
      async () => processOf('gateway'),
      (next) => next !== undefined && next !== gateway,
    )
    await until(() => ask().catch(() => ({ errors: [] })), isWhole)
  })
})
