import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fetch } from 'undici'
import { root } from '../../../tools/src/project'
import { openWholeGraph, type WholeGraph } from '../whole-graph'

const WEB = 'https://jalur.gorontaloprov.go.id'
const BODY = '{"query":"{ranks{code}}"}'

let graph: WholeGraph
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-playground-'))
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>page</title>')
  graph = await openWholeGraph({
    webOrigins: [WEB],
    behindTls: true,
    playground: {
      folder,
      schema: path.join(root, 'schema', 'api.graphql'),
      issuer: 'https://identity.example',
      clientId: 'web',
      audience: 'urn:jalur:api',
    },
  })
}, 60_000)
afterAll(async () => {
  await graph.close()
  rmSync(folder, { recursive: true })
})

const send = (headers: Record<string, string>, body: string = BODY) =>
  fetch(graph.url, { method: 'POST', headers, body })
const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${graph.url}?query=${encodeURIComponent(query)}`, { headers })

describe('S-43 a page elsewhere cannot have a browser ask in its visitor’s name', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'a post as %p is refused',
    async (type) => {
      const { status } = await send(type ? { 'content-type': type } : {})
      expect([400, 415]).toContain(status)
    },
  )
  test('a GET without a header that only scripts can send is refused', async () =>
    expect((await get('{ ranks { code } }')).status).toBe(400))
  test('with one it is answered', async () =>
    expect((await get('{ ranks { code } }', { 'apollo-require-preflight': 'yes' })).status).toBe(200))
})

describe('S-44 a GET changes nothing and smuggles nothing', () => {
  test('a mutation by GET is refused', async () => {
    const { status } = await get('mutation { x }', { 'apollo-require-preflight': 'yes' })
    expect([400, 405]).toContain(status)
  })
  test('a GET that claims to be a mail is refused', async () =>
    expect((await get('{ ranks { code } }', { 'content-type': 'message/rfc822' })).status).toBe(415))
})

describe('S-45 only origins of the list may read answers', () => {
  const allowed = async (origin: string) => {
    const { headers } = await send({ 'content-type': 'application/json', origin })
    expect(headers.get('access-control-allow-credentials')).toBeNull()
    return headers.get('access-control-allow-origin')
  }
  test.each([
    'null',
    'https://evil.example',
    `${WEB}.evil.example`,
    'https://eviljalur.gorontaloprov.go.id',
    'http://jalur.gorontaloprov.go.id',
    `${WEB}:8443`,
  ])('%s may not', async (origin) => expect([null, WEB]).toContain(await allowed(origin)))
  test('the web client may', async () => expect(await allowed(WEB)).toBe(WEB))
})

describe('S-46 headers of every answer', () => {
  const policies = async (address: string, init: Parameters<typeof fetch>[1] = {}) =>
    (await fetch(new URL(address, graph.url), init)).headers
  test.each([
    ['an answer', '/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: BODY }],
    ['a refusal', '/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }],
    ['an unknown page', '/nowhere', {}],
    ['health', '/health/live', {}],
  ])('%s is no page, for no frame, in no cache, over TLS', async (_name, address, init) => {
    const headers = await policies(address, init)
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('strict-transport-security')).toContain('max-age=')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  test('S-17 the playground runs its own scripts only, and stands in no frame', async () => {
    const policy = (await policies('/playground/')).get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  })
})

describe('S-48 what a caller sends never comes back as a page', () => {
  test.each(['text/html', '*/*', 'image/svg+xml'])('to one that accepts %s', async (accept) => {
    const query = '{ ranks { code } } <script>alert(1)</script>'
    const answer = await send({ 'content-type': 'application/json', accept }, JSON.stringify({ query }))
    expect(answer.headers.get('content-type') ?? 'text/plain').toMatch(/^(application\/json|text\/plain)/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })
})
