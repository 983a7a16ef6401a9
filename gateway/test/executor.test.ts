import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Socket } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { callerFromToken, createLogger, type RunningService } from '@jalur/common'
import { buildSchema, GraphQLError, type GraphQLSchema } from 'graphql'
import { compose } from '../../tools/src/schema/compose'
import { type RunningGateway, startGateway } from '../src'
import { post } from './ask'

const SHOP = `
  type Query { basket: [Line!]! owner: String slow: Boolean }
  type Mutation { add(note: String!): Line  clear: Boolean }
  type Line { note: String! product: Product }
  type Product @key(fields: "id") { id: ID! }`
const PRICES = `
  type Product @key(fields: "id") { id: ID! price: Int rebate(on: Int = 1): Int maker: Maker }
  type Maker { name: String! }`

/** What subgraphs have beside what they tell of themselves. */
const FEDERATION = `
  directive @key(fields: String!) on OBJECT
  scalar _Any  union _Entity = Product
  type Query { _entities(representations: [_Any!]!): [_Entity]! }`

interface Reference {
  id: string
}

const asked: Reference[][] = []
const notes: string[] = []
/** Those who asked for `slow` and were not answered yet. */
const slow: (() => void)[] = []

const lineOf = (note: string) => ({ note, product: note === 'none' ? null : { id: note } })
function shop(): GraphQLSchema {
  const schema = buildSchema(`directive @key(fields: String!) on OBJECT ${SHOP}`)
  const [query, mutation] = [schema.getQueryType()!.getFields(), schema.getMutationType()!.getFields()]
  query['basket']!.resolve = () => ['pen', 'ink', 'none', 'pen', 'stolen', 'pen'].map(lineOf)
  query['owner']!.resolve = () => 'Ani'
  query['slow']!.resolve = () => new Promise((resolve) => slow.push(() => resolve(true)))
  mutation['add']!.resolve = (_, { note }: { note: string }) => {
    notes.push(note)
    return lineOf(note)
  }
  mutation['clear']!.resolve = () => notes.splice(0).length > 0
  return schema
}
function prices(): GraphQLSchema {
  const schema = buildSchema(FEDERATION + PRICES)
  schema.getQueryType()!.getFields()['_entities']!.resolve = (
    _,
    { representations }: { representations: Reference[] },
  ) => {
    asked.push(representations)
    return representations.map((it) => ({ __typename: 'Product', ...it }))
  }
  const fields = (schema.getType('Product') as never as ReturnType<GraphQLSchema['getQueryType']>)!.getFields()
  fields['price']!.resolve = ({ id }: Reference) => {
    if (id === 'stolen')
      throw new GraphQLError('not for sale', { extensions: { code: 'FORBIDDEN', http: { status: 418 } } })
    return id.length
  }
  fields['rebate']!.resolve = (_, { on }: { on: number }) => on
  // Not what the schema promises, and no error beside it.
  fields['maker']!.resolve = () => ({ name: null })
  return schema
}

let gateway: RunningGateway
let folder: string
let connect: jest.SpyInstance
beforeAll(async () => {
  connect = jest.spyOn(Socket.prototype, 'connect')
  folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-supergraph-'))
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])'
  const sdls = { shop: SHOP, prices: PRICES }
  const sources = Object.entries(sdls).map(([name, sdl]) => ({ name, url: '', sdl: `${link}\n${sdl}` }))
  writeFileSync(path.join(folder, 'supergraph.graphql'), compose(sources).supergraph)
  const serve = (schema: GraphQLSchema) => ({ schema, createContext: async () => ({}) }) as never as RunningService
  gateway = await startGateway({
    port: 0,
    supergraph: path.join(folder, 'supergraph.graphql'),
    sources: { shop: serve(shop()), prices: serve(prices()) },
    turns: { running: 2, weight: 20, waiting: 1, longestWait: 10_000 },
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
beforeEach(() => asked.splice(0))

const ask = (query: string, more: object = {}) => post(gateway.url, { query, ...more })

test('nobody outside is told or asked anything', async () => {
  await ask('{ owner }')
  expect(connect.mock.calls.map((args) => JSON.stringify(args)).filter((args) => !args.includes('127.0.0.1'))).toEqual(
    [],
  )
})

describe('entities', () => {
  test('one that stands at several places is asked for once, and told at each', async () => {
    const { data, errors } = await ask('{ basket { product { rebate } } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      basket: ['pen', 'ink', null, 'pen', 'stolen', 'pen'].map((it) => ({ product: it && { rebate: 1 } })),
    })
    expect(asked).toEqual([['pen', 'ink', 'stolen'].map((id) => ({ __typename: 'Product', id }))])
  })

  test('an error is told where the entity stands; its word on HTTP is not taken', async () => {
    const { status, data, errors } = await ask('{ basket { note product { cost: price } } }')
    expect(status).toBe(200)
    expect((data?.['basket'] as unknown[])[4]).toEqual({ note: 'stolen', product: { cost: null } })
    expect(errors).toEqual([
      { message: 'not for sale', path: ['basket', 4, 'product', 'cost'], extensions: { code: 'FORBIDDEN' } },
    ])
  })

  test('null where the schema promises more is an error, and the place above is null', async () => {
    const { data, errors } = await ask('{ owner basket { product { maker { name } } } }')
    expect(data).toMatchObject({ owner: 'Ani', basket: [{ product: { maker: null } }, {}, {}, {}, {}, {}] })
    expect(errors?.[0]).toMatchObject({
      path: ['basket', 0, 'product', 'maker', 'name'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    })
  })
})

describe('operations', () => {
  const CHOICE = `query ($prices: Boolean = false, $on: Int) {
    basket { product { id rebate(on: $on) @include(if: $prices) @skip(if: false) } }
  }`
  test.each([
    [{}, { id: 'pen' }, 0],
    [{ prices: true }, { id: 'pen', rebate: 1 }, 1],
    [{ prices: true, on: 7 }, { id: 'pen', rebate: 7 }, 1],
    [{ prices: false, on: 7 }, { id: 'pen' }, 0],
  ])('with %j holds what these variables choose', async (variables, product, questions) => {
    const { data } = await ask(CHOICE, { variables })
    expect((data?.['basket'] as unknown[])[0]).toEqual({ product })
    expect(asked).toHaveLength(questions)
  })

  test('of one document are told apart by name', async () => {
    const query = 'query A { owner } query B { them: owner basket { note } }'
    expect((await ask(query, { operationName: 'A' })).data).toEqual({ owner: 'Ani' })
    expect(Object.keys((await ask(query, { operationName: 'B' })).data ?? {})).toEqual(['them', 'basket'])
  })

  test('that write go one after the other', async () => {
    const { data } = await ask(
      'mutation { a: add(note: "pen") { note product { price } } clear b: add(note: "ink") { note } }',
    )
    expect(data).toEqual({ a: { note: 'pen', product: { price: 3 } }, clear: true, b: { note: 'ink' } })
    expect(notes.splice(0)).toEqual(['ink'])
  })

  test('may ask for the schema beside the data, and for odd keys', async () => {
    const caller = { kind: 'PARTNER', clientId: 'a', scopes: [], agencyCodes: [] } as const
    const both = await ask('{ __type(name: "Line") { name } owner }', { caller })
    expect(both.data).toEqual({ __type: { name: 'Line' }, owner: 'Ani' })
    const odd = await post(gateway.url, { query: '{ constructor: owner __proto__: owner }' })
    expect(Object.entries(odd.data ?? {})).toEqual([
      ['constructor', 'Ani'],
      ['__proto__', 'Ani'],
    ])
  })
})

test('with too many at once the next waits its turn, and one more is told to come again, with nothing done', async () => {
  const until = async (count: number) => {
    while (slow.length < count) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const running = [ask('{ slow }'), ask('{ slow }')]
  await until(2)
  const next = [ask('{ slow }'), ask('{ slow }')]
  const refused = await Promise.race(next)
  expect(refused).toMatchObject({ status: 503, errors: [{ extensions: { code: 'OVERLOADED' } }] })
  expect(refused.data).toBeUndefined()
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(slow).toHaveLength(2)
  slow.forEach((answer) => answer())
  await until(3)
  slow.forEach((answer) => answer())
  const answers = await Promise.all([...running, ...next])
  expect(answers.map(({ data }) => data?.['slow'])).toEqual(expect.arrayContaining([true, true, true, undefined]))
  expect((await ask('{ owner }')).data).toEqual({ owner: 'Ani' })
})

test('what may cost much waits until there is room for it, though fewer run than may', async () => {
  slow.splice(0)
  const large = ask('{ slow basket { product { maker { name } } } }')
  while (slow.length < 1) await new Promise((resolve) => setTimeout(resolve, 5))
  const another = ask('{ slow basket { product { maker { name } } } }')
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(slow).toHaveLength(1)
  slow[0]!()
  const { data, extensions } = await large
  expect(data?.['slow']).toBe(true)
  expect(extensions?.['cost']).toMatchObject({ requested: 15 })
  while (slow.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
  slow[1]!()
  expect((await another).data?.['slow']).toBe(true)
})
