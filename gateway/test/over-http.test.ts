import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createLogger, type Served, serveSubgraph } from '@jalur/common'
import { post } from './ask'
import { openWholeGraph, type WholeGraph } from './whole-graph'

const GATEWAY_SECRET = 'x'.repeat(32)

let inProcess: WholeGraph
let overHttp: WholeGraph
let served: Served[]
beforeAll(async () => {
  inProcess = await openWholeGraph()
  const logger = createLogger('test', 'silent')
  served = await Promise.all(
    inProcess.services.map((service) => serveSubgraph(service, { port: 0, gatewaySecret: GATEWAY_SECRET, logger })),
  )
  const addresses = inProcess.services.map(({ name }, index) => [name, served[index]!.url] as const)
  overHttp = await openWholeGraph({ gatewaySecret: GATEWAY_SECRET }, Object.fromEntries(addresses))
}, 60_000)
jest.setTimeout(30_000)
afterAll(async () => {
  await overHttp.close()
  await Promise.all(served.map((it) => it.close()))
  await inProcess.close()
})

test.each(['my-career', 'a page of fifty'])(
  'services of their own answer %s as those in one process do',
  async (file) => {
    const query =
      file === 'my-career'
        ? readFileSync(path.join(__dirname, 'contract', 'my-career.graphql'), 'utf8')
        : `{ employees(first: 50) { totalCount nodes { id name nip supervisor { id name } team(first: 2) { nodes { id } }
           careerSteps { to { code name } requirements { kind status } } integrityStanding { eventsAttended }
           learningStanding { hoursThisYear readiness { position { code name } met total } } } } }`
    const caller = await inProcess.caller(file === 'my-career' ? 'asn' : 'hr')
    const operationName = file === 'my-career' ? 'MyCareer' : undefined
    const [together, apart] = await Promise.all(
      [inProcess, overHttp].map(({ url }) => post(url, { query, caller, ...(operationName ? { operationName } : {}) })),
    )
    expect(together!.errors).toBeUndefined()
    expect(apart!.errors).toBeUndefined()
    expect(apart!.data).toEqual(together!.data)
  },
)
