import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { callerOf } from '../../../tools/src/schema/viewers'
import { post } from '../ask'
import { findPairs, type Pair } from '../people'
import { openWholeGraph, type WholeGraph } from '../whole-graph'

/** A subgraph in the wrong hands: it answers for learning with whatever a test wants. */
let lie: (ids: string[]) => unknown = () => []
let server: Server
let graph: WholeGraph
let pair: Pair
beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        const { variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
          variables: { representations?: { id: string }[] }
        }
        const entities = lie((variables.representations ?? []).map(({ id }) => id))
        response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: { _entities: entities } }))
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  graph = await openWholeGraph({}, { learning: address })
  pair = (await findPairs(graph.services[0]!)).SUBORDINATE
}, 60_000)
afterAll(async () => {
  await graph.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const TRUE_STANDING = { hoursThisYear: 12, competencyTests: [], readiness: [] }
const ask = () =>
  post(graph.url, {
    query:
      '{ me { id name nip integrityStanding { eventsAttended } learningStanding { hoursThisYear } careerSteps { to { code } } team(first: 3) { nodes { id name learningStanding { hoursThisYear } } } } }',
    caller: callerOf('ASN', pair.viewer),
  })

describe('S-24 a subgraph that lies about whom it answers for', () => {
  let honest: Record<string, unknown>
  beforeAll(async () => {
    lie = (ids) => ids.map(() => ({ __typename: 'Employee', learningStanding: TRUE_STANDING }))
    const { data } = await ask()
    honest = data?.['me'] as Record<string, unknown>
  })

  test('what it answers for its own field is taken', () =>
    expect(honest).toMatchObject({ id: pair.viewer.id, nip: pair.viewer.nip, learningStanding: { hoursThisYear: 12 } }))

  type Lie = (ids: string[]) => unknown[]
  const own = { __typename: 'Employee', learningStanding: TRUE_STANDING }
  test.each<[string, Lie]>([
    ['another id', (ids) => ids.map(() => ({ ...own, id: pair.subject.id }))],
    ['a name that another subgraph knows', (ids) => ids.map(() => ({ ...own, name: 'FORGED' }))],
    ['facts of another subgraph', (ids) => ids.map(() => ({ ...own, integrityStanding: { eventsAttended: 99 } }))],
    ['an entity of another type', (ids) => ids.map(() => ({ ...own, __typename: 'Position', code: 'X' }))],
    ['an entity too few', (ids) => ids.slice(1).map(() => own)],
    ['an entity too many', (ids) => [...ids, ''].map(() => own)],
  ])('%s: nothing of the answer is believed, and what others know stands', async (_name, told) => {
    lie = told
    const { data, errors } = await ask()
    const { learningStanding, team, careerSteps, ...rest } = data?.['me'] as typeof honest
    const { learningStanding: _own, team: _team, careerSteps: steps, ...expected } = honest
    expect(rest).toEqual(expected)
    expect(learningStanding).toBeNull()
    expect(careerSteps).toHaveLength((steps as unknown[]).length)
    expect(JSON.stringify(team)).not.toContain('FORGED')
    expect(errors?.map(({ extensions }) => extensions)).toContainEqual({
      code: 'SUBGRAPH_UNAVAILABLE',
      service: 'learning',
    })
  })
})
