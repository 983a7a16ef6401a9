import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import type { GatewayContext } from '../context'
import { type HttpTransport, overHttp } from './http'
import { SubgraphSource } from './subgraph-source'

const READ = 200
const WRITE = 1_500
/** What a busy machine may add. */
const SLACK = 1_000

/** A subgraph that answers after so many milliseconds; never, with 0. */
let delay = 0
let received: string[]
let server: Server
let transport: HttpTransport
let source: SubgraphSource
beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        received.push((JSON.parse(Buffer.concat(chunks).toString()) as { query: string }).query)
        if (delay > 0) setTimeout(() => response.end('{"data":{"done":true}}'), delay)
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  transport = overHttp(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, 'x'.repeat(32))
})
beforeEach(() => {
  received = []
  source = new SubgraphSource({
    service: 'learning',
    transport: transport.send,
    deadline: { read: READ, write: WRITE },
    onFailure: () => undefined,
  })
})
afterAll(async () => {
  server.closeAllConnections()
  await transport.close().catch(() => undefined)
  await new Promise((resolve) => server.close(resolve))
})

const context = { language: 'en', requestId: 'request-1', receivedAt: new Date() } as GatewayContext

async function send(query: string) {
  const started = performance.now()
  const asked = {
    request: { query, variables: {} },
    context,
  } as unknown as GraphQLDataSourceProcessOptions<GatewayContext>
  const { data, errors } = await source.process(asked)
  return { data, code: errors?.[0]?.extensions?.['code'], milliseconds: performance.now() - started }
}

const UNAVAILABLE = { data: null, code: 'SUBGRAPH_UNAVAILABLE' }

describe('R-02 a late subgraph', () => {
  test('is waited for longer after a write than after a read', async () => {
    delay = 2 * READ
    expect(await send('query Now__learning__0{done}')).toMatchObject(UNAVAILABLE)
    expect(await send('{done}')).toMatchObject(UNAVAILABLE)
    expect(await send('mutation Do__learning__0($a:ID!){done(a:$a)}')).toMatchObject({ data: { done: true } })
    expect(await send('mutation{done}')).toMatchObject({ data: { done: true } })
  })

  test('that never answers has got a write once, and its sender an answer by the deadline', async () => {
    delay = 0
    const { milliseconds, ...answer } = await send('mutation{done}')
    expect(answer).toEqual(UNAVAILABLE)
    expect(milliseconds).toBeGreaterThanOrEqual(WRITE - 5)
    expect(milliseconds).toBeLessThan(WRITE + SLACK)
    expect(received).toEqual(['mutation{done}'])
  })

  test('that drops the connection has got a write once', async () => {
    server.once('request', ({ socket }: { socket: { resetAndDestroy(): void } }) => socket.resetAndDestroy())
    expect(await send('mutation{done}')).toMatchObject(UNAVAILABLE)
    expect(received.length).toBeLessThanOrEqual(1)
  })

  test('R-16 that hangs up is sent a read once more, and no third time', async () => {
    delay = 1
    const hangUp = ({ socket }: { socket: { resetAndDestroy(): void } }) => socket.resetAndDestroy()
    server.once('request', hangUp)
    expect(await send('query Now__learning__0{done}')).toMatchObject({ data: { done: true } })
    server.on('request', hangUp)
    const taken = jest.fn()
    server.on('request', taken)
    expect(await send('query Now__learning__0{done}')).toMatchObject(UNAVAILABLE)
    server.off('request', hangUp).off('request', taken)
    expect(taken).toHaveBeenCalledTimes(2)
  })
})
