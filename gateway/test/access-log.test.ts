import { randomUUID } from 'node:crypto'
import type { Caller, PersonCaller } from '@jalur/common'
import { services } from '../../tools/src/services'
import { post } from './ask'
import { openWholeGraph, type WholeGraph } from './whole-graph'

interface Entry {
  requestId: string
  relation: string
  purpose: { code: string } | null
  fields: { code: string }[]
  reader: { kind: string; clientId: string | null; position: { code: string } | null; unit: object | null }
}

const LOG = `{ me { accessLog(first: 100) { nodes { requestId relation purpose { code } fields { code }
  reader { kind clientId position { code } unit { name } } } } } }`

let graph: WholeGraph
let person: PersonCaller
beforeAll(async () => {
  graph = await openWholeGraph()
  person = (await graph.caller('asn')) as PersonCaller
}, 120_000)
afterAll(() => graph.close())

const read = async (fields: string, role: string, headers: Record<string, string> = {}): Promise<string> => {
  const requestId = randomUUID()
  const caller: Caller = await graph.caller(role)
  const query = `query ($id: ID!) { employee(id: $id) { ${fields} } }`
  const variables = { id: person.employeeId }
  await post(graph.url, { query, variables, caller, headers: { ...headers, 'x-request-id': requestId } })
  return requestId
}
const entries = async (): Promise<Entry[]> => {
  const { data, errors } = await post(graph.url, { query: LOG, caller: person })
  expect(errors).toBeUndefined()
  return (data?.['me'] as { accessLog: { nodes: Entry[] } }).accessLog.nodes
}

/** The entries of a request, once they hold as many fields; at most five seconds later. */
async function seen(requestId: string, fields: number): Promise<Entry[]> {
  for (const deadline = Date.now() + 5_000; Date.now() < deadline; ) {
    const own = (await entries()).filter((entry) => entry.requestId === requestId)
    if (own.flatMap((entry) => entry.fields).length >= fields) return own
    await new Promise((later) => setTimeout(later, 200))
  }
  throw new Error('not in the log within five seconds')
}

test('what a partner reads from four services is one entry, seconds later', async () => {
  const requestId = await read(
    'nip learningStanding { hoursThisYear } performanceStanding { creditPoints } integrityStanding { pledgeSigned } careerSteps { eligibleNow }',
    'partner',
    { 'x-purpose': 'PROMOTION' },
  )
  const [entry, ...more] = await seen(requestId, 5)
  expect(more).toEqual([])
  expect(entry).toEqual({
    ...{ requestId, relation: 'PARTNER', purpose: { code: 'PROMOTION' } },
    fields: ['careerSteps', 'integrityStanding', 'learningStanding', 'nip', 'performanceStanding'].map((code) => ({
      code,
    })),
    reader: { kind: 'PARTNER', clientId: 'partner-demo', position: null, unit: null },
  })
}, 20_000)

test('what the gateway fetches for the steps belongs to the reading of the steps', async () => {
  const requestId = await read('careerSteps { eligibleNow }', 'superior')
  const [entry, ...more] = await seen(requestId, 4)
  expect(more).toEqual([])
  expect(entry).toMatchObject({
    ...{ relation: 'SUPERIOR', purpose: null },
    reader: { kind: 'PERSON', clientId: null, position: { code: expect.any(String) }, unit: expect.any(Object) },
  })
}, 20_000)

test('own reads, refused ones and what colleagues may know leave no entry', async () => {
  const before = (await entries()).length
  const unlogged = [
    await read('nip birthDate careerSteps { eligibleNow }', 'asn'),
    await read('nip performanceStanding { creditPoints }', 'partner'),
    await read('performanceStanding { creditPoints }', 'public'),
    await read('name position { code } unit { name }', 'hr'),
  ]
  await seen(await read('nip', 'hr'), 1)
  const after = await entries()
  expect(after).toHaveLength(before + 1)
  expect(after.filter(({ requestId }) => unlogged.includes(requestId))).toEqual([])
}, 20_000)

test('every confidential field of every service has a name that people understand', async () => {
  const policies = await Promise.all(services.map(async ({ module }) => (await module.buildSchema()).policy))
  const fields = policies
    .flatMap((policy) => Object.entries(policy.fields))
    .flatMap(([name, grant]) => (grant.confidential && name.startsWith('Employee.') ? [name.slice(9)] : []))
  expect(fields.length).toBeGreaterThanOrEqual(8)
  const payload = {
    ...{ employeeId: person.employeeId, at: new Date(0).toISOString(), requestId: 'names', fields },
    ...{ readerKind: 'PARTNER', readerId: 'names', relation: 'PARTNER' },
  }
  const event = { id: randomUUID(), aggregateType: 'AccessLog', aggregateId: '', type: 'EmployeeDataRead', payload }
  await graph.services.find(({ name }) => name === 'personnel')?.consume([event])
  const query = '{ me { accessLog(first: 100) { nodes { requestId fields { code title } } } } }'
  const { data } = await post(graph.url, { query, caller: person })
  const { nodes } = (data?.['me'] as { accessLog: { nodes: Entry[] } }).accessLog
  const named = nodes.find(({ requestId }) => requestId === 'names')?.fields as { code: string; title: string }[]
  expect(named.map(({ code }) => code).sort()).toEqual([...fields].sort())
  expect(named.filter(({ code, title }) => code === title)).toEqual([])
})

test('a client that repeats its request number still leaves an entry for each request', async () => {
  const headers = { 'x-purpose': 'PAYROLL', 'x-request-id': `repeated-${randomUUID()}` }
  const variables = { id: person.employeeId }
  const ask = async () =>
    post(graph.url, {
      ...{ query: 'query ($id: ID!) { employee(id: $id) { nip } }', variables, headers },
      caller: await graph.caller('partner'),
    })
  await ask()
  await ask()
  expect(await seen(headers['x-request-id'], 2)).toHaveLength(2)
}, 20_000)
