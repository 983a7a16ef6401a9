import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  askEntities,
  type Caller,
  createLogger,
  employeeChanged,
  GATEWAY_SECRET_HEADER,
  PURPOSE_HEADER,
  type RunningService,
  type Served,
  serveSubgraph,
} from '@jalur/common'
import { fetch } from 'undici'
import { root } from '../../../tools/src/project'
import type { Permissions } from '../../../tools/src/schema/permissions'
import { callerOf, purposeOf, type RelationKey, type RoleKey, VIEWERS } from '../../../tools/src/schema/viewers'
import { findPairs, type Pair } from '../people'
import { openWholeGraph, type WholeGraph } from '../whole-graph'

const SECRET = 'the-secret-of-the-gateway-of-this-test'
const { fields } = JSON.parse(readFileSync(path.join(root, 'schema', 'permissions.json'), 'utf8')) as Permissions

interface Address extends Served {
  service: RunningService
}
let graph: WholeGraph
let pairs: Record<RelationKey, Pair>
let served: Address[]

beforeAll(async () => {
  graph = await openWholeGraph()
  pairs = await findPairs(graph.services[0]!)
  served = await Promise.all(
    graph.services.map(async (service) => ({
      service,
      ...(await serveSubgraph(service, { port: 0, gatewaySecret: SECRET, logger: createLogger('test', 'silent') })),
    })),
  )
}, 60_000)
afterAll(async () => {
  await Promise.all(served.map((it) => it.close()))
  await graph.close()
})
jest.setTimeout(30_000)

interface Sent {
  secret?: string
  caller?: Caller
  headers?: Record<string, string>
}

const headersOf = ({ secret, caller, headers }: Sent): Record<string, string> => ({
  'content-type': 'application/json',
  ...(secret === undefined ? {} : { [GATEWAY_SECRET_HEADER]: secret }),
  ...(caller && caller.kind !== 'PUBLIC' ? { authorization: `Bearer ${JSON.stringify(caller)}` } : {}),
  ...headers,
})
const send = async (url: string, body: object, sent: Sent = {}) => {
  const response = await fetch(url, { method: 'POST', headers: headersOf(sent), body: JSON.stringify(body) })
  const text = await response.text()
  return {
    status: response.status,
    text,
    json: (text ? JSON.parse(text) : {}) as { data?: unknown; errors?: unknown[] },
  }
}

/** The fields of the one entity of an answer; none where there is no such person. */
const personOf = (data: unknown): Record<string, unknown> =>
  (data as Record<string, (Record<string, unknown> | null)[]> | null)?.['_entities']?.[0] ?? {}

/** Fields of a person that a subgraph answers itself, as a selection. */
const own = (name: string): string =>
  Object.entries(fields)
    .filter(([, { subgraph }]) => subgraph === name)
    .map(([field]) => field.split('.')[1]!)
    .map((field) =>
      /Standing$|^(rank|rankPromotion|careerSteps|position|agency|unit|supervisor|team|accessLog)$/.test(field)
        ? `${field} { __typename }`
        : field,
    )
    .join(' ')
const ENTITIES = (name: string): string =>
  `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Employee { ${own(name) || 'id'} } } }`
const questions = (name: string, id: string) => [
  { query: '{ _service { sdl } }' },
  { query: ENTITIES(name), variables: { them: [{ __typename: 'Employee', id }] } },
  { query: '{ __schema { types { name } } }' },
  { query: '{ __typename }' },
]

describe('S-18 a subgraph without the gateway', () => {
  const WRONG: [string, string | undefined][] = [
    ['no secret', undefined],
    ['an empty secret', ''],
    ['another secret of the same length', SECRET.replace(/.$/, '!')],
    ['the beginning of the secret', SECRET.slice(0, -1)],
    ['the secret and more', `${SECRET}x`],
  ]
  test.each(WRONG)('%s: 401 and nothing else, even for an HR officer', async (_name, secret) => {
    const { viewer, subject } = pairs.SUBORDINATE
    for (const { url, service } of served) {
      for (const caller of [undefined, callerOf('HR_OFFICER', viewer)])
        for (const question of questions(service.name, subject.id)) {
          const { status, json, text } = await send(url, question, { secret, caller })
          expect([status, Object.keys(json)]).toEqual([401, ['errors']])
          expect(text).not.toMatch(new RegExp(`${subject.nip}|type Employee|${subject.name}`))
        }
    }
  })
  test('a GET is refused alike', async () => {
    for (const { url } of served)
      expect(
        (await fetch(`${url}?query={_service{sdl}}`, { headers: { 'x-apollo-operation-name': 'a' } })).status,
      ).toBe(401)
  })
  test('events are taken from nobody else, and nobody becomes a superior by them', async () => {
    const { viewer, subject } = pairs.STRANGER
    const forged = employeeChanged({
      ...{ id: subject.id, agencyCode: viewer.agencyCode, unitId: subject.unitId, superiorIds: [viewer.id] },
      ...{ positionCode: null, employmentType: 'PNS', active: true, version: 999_999 },
    })
    for (const { url, service } of served) {
      const events = new URL('/internal/events', url).toString()
      expect((await send(events, [forged])).status).toBe(401)
      if (service.name === 'personnel') continue
      const [row] = await service.database.query('select version from directory where employee_id = $1', [subject.id])
      expect(row.version).toBeLessThan(999_999)
    }
  })
  test('whether it is alive is told to everyone, and only that', async () => {
    for (const { url } of served) {
      const response = await fetch(new URL('/health/ready', url))
      expect(await response.json()).toEqual({ status: 'ok' })
    }
  })
})

describe('S-18 with the secret of the gateway, but for nobody', () => {
  test('every field of a person that is not for everyone is null', async () => {
    const { subject } = pairs.SUBORDINATE
    for (const { url, service } of served) {
      const question = {
        query: ENTITIES(service.name),
        variables: { them: [{ __typename: 'Employee', id: subject.id }] },
      }
      const { json } = await send(url, question, { secret: SECRET })
      const told = Object.entries(personOf(json.data)).filter(([, value]) => value !== null)
      expect(told.filter(([name]) => name !== 'id')).toEqual([])
      expect(JSON.stringify(json)).not.toContain(subject.nip)
    }
  })
  test('there is no introspection', async () => {
    for (const { url } of served) {
      const { json } = await send(url, { query: '{ __schema { types { name } } }' }, { secret: SECRET })
      expect(json.data).toBeUndefined()
    }
  })
  test('a token that is no token is refused', async () => {
    for (const { url } of served) {
      const headers = { authorization: 'Bearer nonsense' }
      const { json } = await send(url, { query: '{ __typename }' }, { secret: SECRET, headers })
      expect(json.data).toBeUndefined()
    }
  })
})

describe('S-20 facts that a representation brings along decide nothing', () => {
  const cells = (Object.keys(VIEWERS) as RoleKey[]).flatMap((role) =>
    VIEWERS[role].map((relation) => [role, relation] as const),
  )

  test.each(cells)('%s × %s', async (role, relation) => {
    const { viewer, subject } = pairs[relation]
    const forged = {
      id: subject.id,
      ...{ agencyCode: viewer.agencyCode, superiorIds: [viewer.id], supervisorId: viewer.id, role: 'HR_OFFICER' },
      ...{
        roles: ['HR_OFFICER', 'BKN_OFFICER'],
        caller: { kind: 'PERSON', roles: ['BKN_OFFICER'] },
        scope: 'personnel:read',
      },
      ...{ nip: '000000000000000000', name: 'FORGED', birthDate: '1900-01-01', careerTargets: [] },
      ...{ employeeId: viewer.id, unitId: viewer.unitId, learningStanding: null, integrityStanding: null },
    }
    for (const service of graph.services) {
      const askFor = (representation: object) =>
        askEntities(service, {
          ...{ type: 'Employee', fields: own(service.name) || 'id', representations: [representation] },
          ...{ caller: callerOf(role, viewer), purpose: purposeOf(role) },
        })
      const honest = await askFor({ id: subject.id, careerTargets: [] })
      const lied = await askFor(forged)
      const denials = (codes: unknown[]) => [...codes].sort()
      expect(denials(lied.codes)).toEqual(denials(honest.codes))
      expect(lied.entities).toEqual(honest.entities)
    }
  })
  test('names that JavaScript gives a meaning change nothing either', async () => {
    const { viewer, subject } = pairs.STRANGER
    for (const { url, service } of served) {
      const body = `{"query":${JSON.stringify(ENTITIES(service.name))},"variables":{"them":[{"__typename":"Employee","id":"${subject.id}",
        "__proto__":{"superiorIds":["${viewer.id}"],"polluted":true},"constructor":{"prototype":{"polluted":true}}}]}}`
      const sent = { secret: SECRET, caller: callerOf('ASN', viewer), headers: { [PURPOSE_HEADER]: '__proto__' } }
      const response = await fetch(url, { method: 'POST', headers: headersOf(sent), body })
      expect(response.status).toBeLessThan(500)
      expect(await response.text()).not.toContain(subject.nip)
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    }
  })
})

describe('S-21 an id of somebody else', () => {
  test.each<[string, () => Record<string, unknown>]>([
    ['of another agency', () => ({ id: pairs.OTHER_AGENCY.subject.id })],
    ['that is unknown', () => ({ id: '00000000-0000-4000-8000-000000000000' })],
    ['that is a list', () => ({ id: [pairs.OTHER_AGENCY.subject.id] })],
    ['that is an operator', () => ({ id: { $ne: null } })],
    ['that is missing', () => ({ nip: pairs.OTHER_AGENCY.subject.nip })],
    ['that is SQL', () => ({ id: "' or '1'='1" })],
  ])('%s gives an HR officer nothing', async (_name, key) => {
    const caller = callerOf('HR_OFFICER', pairs.OTHER_AGENCY.viewer)
    for (const { url, service } of served) {
      const question = { query: ENTITIES(service.name), variables: { them: [{ __typename: 'Employee', ...key() }] } }
      const { json, text } = await send(url, question, { secret: SECRET, caller })
      const told = Object.entries(personOf(json.data)).filter(([name, value]) => name !== 'id' && value !== null)
      expect(told).toEqual([])
      expect(text).not.toContain(pairs.OTHER_AGENCY.subject.nip)
    }
  })
})
