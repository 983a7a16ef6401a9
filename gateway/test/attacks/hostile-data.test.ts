import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { createLogger } from '@jalur/common'
import { post } from '../ask'
import { openWholeGraph, type WholeGraph } from '../whole-graph'

/** A subgraph that answers with whatever a test wants, and keeps what it was sent. */
let answer = ''
let received: IncomingMessage['headers'] = {}
let server: Server
let graph: WholeGraph
const lines: string[] = []
const log = new Writable({
  write(chunk: Buffer, _encoding, done) {
    lines.push(...chunk.toString().split('\n').filter(Boolean))
    done()
  },
})
beforeAll(async () => {
  server = createServer((request, response) => {
    received = request.headers
    request.resume().on('end', () => response.setHeader('content-type', 'application/json').end(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  graph = await openWholeGraph({ logger: createLogger('gateway', 'info', log) }, { learning: address })
}, 60_000)
afterAll(async () => {
  await graph.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const COMPETENCIES = '{ competencies { code name kind } }'

describe('S-23 names that JavaScript gives a meaning', () => {
  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    '%s as an alias and as a variable changes nothing',
    async (name) => {
      const aliased = await post(graph.url, { query: `{ ${name}: ranks { ${name}: code } }` })
      expect([200, 400]).toContain(aliased.status)
      const variables = JSON.parse(`{ "${name}": { "polluted": true }, "code": "x" }`) as Record<string, unknown>
      const named = await post(graph.url, { query: 'query ($code: ID!) { position(code: $code) { name } }', variables })
      expect([200, 400]).toContain(named.status)
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    },
  )

  test.each([
    '{"data":{"__proto__":{"polluted":true},"competencies":[]}}',
    '{"data":{"competencies":[{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"code":"A","name":"A","kind":"TECHNICAL"}]}}',
    '{"__proto__":{"polluted":true},"data":null,"errors":[{"message":"x","extensions":{"__proto__":{"polluted":true}}}]}',
  ])('a subgraph that answers %s pollutes nothing', async (hostile) => {
    answer = hostile
    const { status } = await post(graph.url, { query: COMPETENCIES })
    expect(status).toBe(200)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test.each([
    '',
    'null',
    '[]',
    '42',
    '"text"',
    '{}',
    '{"data":[]}',
    '{"data":{"competencies":{"code":1}}}',
    '<html>',
    '{"data":{"competencies":[null,1,"x",[]]}}',
    '{"errors":"x"}',
    '{"errors":[null]}',
    '{"errors":[{"message":{}}]}',
  ])('a subgraph that answers %p costs its own fields and no crash', async (broken) => {
    answer = broken
    const { status, errors } = await post(graph.url, { query: COMPETENCIES })
    expect([200, 400]).toContain(status)
    expect(JSON.stringify(errors ?? [])).not.toMatch(/127\.0\.0\.1|node_modules|at /)
    expect((await post(graph.url, { query: '{ ranks { code } }' })).status).toBe(200)
  })
})

test('S-16 a trace cannot be asked for from outside', async () => {
  answer = '{"data":{"competencies":[]},"extensions":{"ftv1":"secret"}}'
  const { extensions } = await post(graph.url, {
    query: COMPETENCIES,
    headers: { 'apollo-federation-include-trace': 'ftv1', 'x-jalur-gateway': 'guess', 'x-forwarded-for': '1.2.3.4' },
  })
  expect(extensions).not.toHaveProperty('ftv1')
  expect(received['apollo-federation-include-trace']).toBeUndefined()
  expect(received['x-forwarded-for']).toBeUndefined()
  expect(received['x-jalur-gateway']).toBe('x'.repeat(32))
})

describe('S-53 the log', () => {
  const FORGED = 'x\r\n{"level":60,"msg":"forged"}\u001b[31m\u2028'
  test('keeps one JSON line for each operation, cut short, whatever the names', async () => {
    lines.length = 0
    const caller = await graph.caller('asn')
    const me = await post(graph.url, { query: '{ me { nip name } }', caller })
    await post(graph.url, { query: '{ ranks { code } }', operationName: FORGED })
    await post(graph.url, { query: '{ ranks { code } }', operationName: 'x'.repeat(200_000) })
    await post(graph.url, {
      query: `query ($code: ID!) { position(code: $code) { name } }`,
      variables: { code: FORGED },
      headers: { 'x-request-id': 'a b; forged', 'user-agent': 'x'.repeat(10_000) },
    })
    expect(lines).toHaveLength(4)
    for (const line of lines) {
      expect(line.length).toBeLessThan(1_000)
      expect((JSON.parse(line) as { level: number }).level).toBeLessThan(60)
      expect([...line].filter((letter) => letter < ' ')).toEqual([])
    }
    const { nip, name } = me.data?.['me'] as Record<string, string>
    const all = lines.join('\n')
    expect(nip).toMatch(/^\d{18}$/)
    for (const secret of [nip!, name!, JSON.stringify(caller), 'Bearer']) expect(all).not.toContain(secret)
    expect(all).not.toMatch(/\b\d{18}\b/)
  })
})
