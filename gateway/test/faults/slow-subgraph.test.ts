import { createLogger, type Served, serveSubgraph } from '@jalur/common'
import { codesOf, type GraphQLAnswer, post } from '../ask'
import { openWholeGraph, type WholeGraph } from '../whole-graph'
import { type Fault, type FaultProxy, startFaultProxy } from './fault-proxy'

const DEADLINE = 400
/** What the gateway itself may add to the deadline, in milliseconds. */
const ADDED = 200
/** What a busy machine may add to a single answer; the point is that nobody waits for the fault. */
const SLACK = 3_000
const SECRET = 'x'.repeat(32)
const NEXT_TO_EACH_OTHER = '{ agencies { code } me { name learningStanding { hoursThisYear } } }'

let behind: WholeGraph
let learning: Served
let proxy: FaultProxy
let graph: WholeGraph
beforeAll(async () => {
  behind = await openWholeGraph()
  const service = behind.services.find(({ name }) => name === 'learning')!
  learning = await serveSubgraph(service, {
    port: 0,
    gatewaySecret: SECRET,
    logger: createLogger('test', 'silent'),
  })
  proxy = await startFaultProxy(Number(new URL(learning.url).port))
  graph = await openWholeGraph({ deadline: DEADLINE }, { learning: `http://127.0.0.1:${proxy.port}/graphql` })
  await answered()
}, 60_000)
afterAll(async () => {
  await graph.close()
  await proxy.close()
  await learning.close()
  await behind.close()
})

const ask = async (): Promise<GraphQLAnswer> =>
  post(graph.url, { query: NEXT_TO_EACH_OTHER, caller: await graph.caller('asn') })

/** Warm connections and plans, so that the deadline measures the fault alone. */
async function answered(): Promise<void> {
  for (let round = 0; round < 100; round++) if (!(await ask()).errors) return
  throw new Error('The graph does not answer')
}

describe('R-02 a subgraph behind a bad network', () => {
  test.each<[string, Fault, number]>([
    ['two seconds late', { delay: 2_000 }, 1],
    ['twenty seconds late', { delay: 20_000 }, 1],
    ['silent', 'silent', 1],
    ['reset', 'reset', 2],
  ])(
    '%s: the rest is answered by the deadline, the breaker opens after five and closes after its pause',
    async (_name, fault, sent) => {
      proxy.set(fault)
      const before = proxy.requests()
      const waits: number[] = []
      for (let round = 0; round < 8; round++) {
        const started = performance.now()
        const answer = await ask()
        waits.push(performance.now() - started)
        expect(answer.status).toBe(200)
        expect(answer.data).toMatchObject({ agencies: expect.any(Array), me: { learningStanding: null } })
        expect(codesOf(answer)).toEqual(['SUBGRAPH_UNAVAILABLE'])
        expect(JSON.stringify(answer.errors)).not.toMatch(/127\.0\.0\.1|ECONN|socket/)
      }
      const waited = waits.slice(0, 5)
      expect(Math.min(...waited)).toBeLessThan(DEADLINE + ADDED)
      expect(Math.max(...waited)).toBeLessThan(DEADLINE + SLACK)
      expect(Math.min(...waits.slice(5))).toBeLessThan(DEADLINE)
      expect(proxy.requests() - before).toBe(5 * sent)

      proxy.set({ delay: 0 })
      expect(codesOf(await ask())).toEqual(['SUBGRAPH_UNAVAILABLE'])
      jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 10_001)
      await answered()
      jest.restoreAllMocks()
    },
    60_000,
  )

  test('a fifth of a second late is waited for', async () => {
    proxy.set({ delay: 200 })
    await answered()
  }, 60_000)
})
