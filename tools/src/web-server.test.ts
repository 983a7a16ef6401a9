import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { freePort } from './ports'
import { startWebServer } from './web-server'

let folder: string
let server: FastifyInstance

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-web-'))
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, 'index.html'), '<title>Jalur</title>')
  writeFileSync(path.join(folder, 'assets', 'app-1a2b.js'), 'run()')
  writeFileSync(path.join(folder, 'assets', 'app-1a2b.js.br'), brotliCompressSync('run()'))
  server = await startWebServer({
    port: await freePort(),
    folder,
    addresses: { web: 'http://localhost:1', gateway: 'http://localhost:2/graphql', identity: 'http://localhost:3' },
    audience: 'urn:jalur:api',
  })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

describe('the web server', () => {
  test('tells the client where everything is', async () => {
    const answer = await server.inject('/config.json')
    expect(answer.json()).toEqual({
      graphqlUrl: 'http://localhost:2/graphql',
      issuer: 'http://localhost:3',
      clientId: 'web',
      audience: 'urn:jalur:api',
    })
  })

  test('answers every page address with the single page, always fresh', async () => {
    const url = '/jabatan/ANALIS_SDM_APARATUR.AHLI_MUDA'
    const page = await server.inject({ url, headers: { accept: 'text/html,*/*' } })
    expect(page.body).toBe('<title>Jalur</title>')
    expect(page.headers['cache-control']).toBe('no-cache')
  })

  test('answers 404 for a missing asset', async () =>
    expect((await server.inject('/assets/old-9z.js')).statusCode).toBe(404))

  test('serves hashed assets compressed and for ever', async () => {
    const answer = await server.inject({ url: '/assets/app-1a2b.js', headers: { 'accept-encoding': 'br' } })
    expect(answer.headers['content-encoding']).toBe('br')
    expect(answer.headers['content-type']).toMatch('javascript')
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  test('lets the page load and call nothing but its own parts', async () => {
    const { headers } = await server.inject('/')
    const policy = headers['content-security-policy']
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("connect-src 'self' http://localhost:2 http://localhost:3;")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test('cannot be made to leave its folder', async () =>
    expect((await server.inject('/assets/..%2f..%2f..%2fetc%2fpasswd')).body).not.toContain('root:'))
})
