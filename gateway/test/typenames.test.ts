import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { callerFromToken, createLogger, type RunningService } from '@jalur/common'
import { buildSchema } from 'graphql'
import { compose } from '../../tools/src/schema/compose'
import { type RunningGateway, startGateway } from '../src'
import { post } from './ask'

const SDL = `
  type Query { me: Node named: [Named!]! someone: Someone }
  interface Node { id: ID! }
  interface Named { name: String! }
  type Person implements Node & Named { id: ID! name: String! age: Int }
  type Place implements Node & Named { id: ID! name: String! village: String }
  union Someone = Person | Place`

const PERSON = { __typename: 'Person', id: '1', name: 'Ani', age: 40 }
const PLACE = { __typename: 'Place', id: '2', name: 'Suwawa', village: 'Boludawa' }

/** A subgraph with an interface and a union, which Jalur's own do not have yet. */
function subgraph(): Pick<RunningService, 'schema' | 'createContext'> {
  const schema = buildSchema(SDL)
  const fields = schema.getQueryType()!.getFields()
  fields['me']!.resolve = fields['someone']!.resolve = () => PERSON
  fields['named']!.resolve = () => [PERSON, PLACE]
  return { schema, createContext: async () => ({}) as never }
}

let gateway: RunningGateway
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-supergraph-'))
  const supergraph = path.join(folder, 'supergraph.graphql')
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])'
  const sources = [{ name: 'people', url: '', sdl: `${link}\n${SDL}` }]
  writeFileSync(supergraph, compose(sources).supergraph)
  gateway = await startGateway({
    port: 0,
    supergraph,
    sources: { people: subgraph() as RunningService },
    gatewaySecret: 'x'.repeat(32),
    verifyToken: callerFromToken,
    webOrigins: [],
    logger: createLogger('test', 'silent'),
  })
}, 30_000)
afterAll(async () => {
  await gateway.close()
  rmSync(folder, { recursive: true })
})

describe('fragments on interfaces and unions', () => {
  test.each([
    ['a fragment in a fragment', '{ me { ... on Node { ... on Person { id } } } }', { me: { id: '1' } }],
    ['a fragment on the interface', '{ me { ... on Node { id } } }', { me: { id: '1' } }],
    [
      'a fragment on a type',
      '{ me { ... on Person { id age } ... on Place { village } } }',
      { me: { id: '1', age: 40 } },
    ],
    ['a named fragment', '{ me { ...p } } fragment p on Node { ... on Person { name } }', { me: { name: 'Ani' } }],
    ['a union', '{ someone { ... on Person { id } ... on Place { village } } }', { someone: { id: '1' } }],
    [
      'a union by an interface',
      '{ someone { ... on Named { name ... on Person { age } } } }',
      { someone: { name: 'Ani', age: 40 } },
    ],
    [
      'a list, each item by its own type',
      '{ named { ... on Node { ... on Person { age } ... on Place { village } } } }',
      { named: [{ age: 40 }, { village: 'Boludawa' }] },
    ],
  ])('%s', async (_name, query, data) => {
    const answer = await post(gateway.url, { query })
    expect(answer.errors).toBeUndefined()
    expect(answer.data).toEqual(data)
  })
})
