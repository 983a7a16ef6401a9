import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { root } from '../../tools/src/project'
import { servePlayground } from '../src/playground'

describe('the playground on the gateway', () => {
  let app: FastifyInstance
  let folder: string
  const get = (url: string, headers = {}) => app.inject({ url, headers })

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-playground-'))
    app = Fastify()
    app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))
    await servePlayground(app, {
      folder: path.join(folder, 'dist'),
      schema: path.join(root, 'schema', 'api.graphql'),
      issuer: 'https://identity.example',
      clientId: 'web',
      audience: 'urn:jalur:api',
    })
  })
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true })
  })

  test('answers 404 until the pages are built, and then serves them without a restart', async () => {
    expect((await get('/playground/')).statusCode).toBe(404)
    mkdirSync(path.join(folder, 'dist', 'assets'), { recursive: true })
    writeFileSync(path.join(folder, 'dist', 'index.html'), '<!doctype html>')
    writeFileSync(path.join(folder, 'dist', 'assets', 'page-1.js'), 'plain')
    writeFileSync(path.join(folder, 'dist', 'assets', 'page-1.js.br'), 'compressed')
    expect((await get('/playground/')).body).toBe('<!doctype html>')
  })

  test('leads to its own folder, with the query', async () => {
    const { statusCode, headers } = await get('/playground?query=%7Bme%7D')
    expect([statusCode, headers.location]).toEqual([302, '/playground/?query=%7Bme%7D'])
  })

  test('keeps hashed files for a year and asks anew for the page', async () => {
    expect((await get('/playground/')).headers['cache-control']).toBe('no-cache')
    expect((await get('/playground/assets/page-1.js')).headers['cache-control']).toContain('immutable')
    expect((await get('/playground/assets/gone.js')).headers['cache-control']).toBe('no-cache')
  })

  test('sends what was compressed beforehand', async () => {
    const { headers, body } = await get('/playground/assets/page-1.js', { 'accept-encoding': 'br' })
    expect([headers['content-encoding'], body]).toEqual(['br', 'compressed'])
  })

  test('runs scripts of its own origin only, and in nobody’s frame', async () => {
    const { headers } = await get('/playground/')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("connect-src 'self' https://identity.example;")
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe/)
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test('tells where to sign in, and the public schema, to anyone', async () => {
    expect((await get('/playground/config.json')).json()).toEqual({
      issuer: 'https://identity.example',
      clientId: 'web',
      audience: 'urn:jalur:api',
    })
    expect((await get('/playground/api.graphql')).body).toContain('type Query')
  })

  test('hands out nothing beside its folder', async () => {
    expect((await get('/playground/..%2fsecret')).statusCode).toBe(404)
    expect((await get('/playground/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd')).statusCode).toBeGreaterThanOrEqual(403)
  })
})
