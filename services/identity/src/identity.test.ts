import { decodeProtectedHeader } from 'jose'
import { KeyRepository } from './keys/key.repository'
import { ACCOUNTS } from './testing/demo-accounts'
import { AUDIENCE, GATEWAY_ORIGIN, WEB_ORIGIN } from './testing/identity-process'
import { RunningIdentity } from './testing/running-identity'
import { CALLBACK } from './testing/visitor'
import { mintToken } from './token'

jest.setTimeout(60_000)

let identity: RunningIdentity

beforeAll(async () => {
  identity = await RunningIdentity.start(process.env['TEST_DATABASE_URL'])
})

afterAll(() => identity?.stop())

describe('the provider', () => {
  test('says in its discovery document what it does, and no more', async () => {
    const response = await fetch(`${identity.issuer}/.well-known/openid-configuration`)
    expect(await response.json()).toMatchObject({
      issuer: identity.issuer,
      jwks_uri: `${identity.issuer}/jwks`,
      grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      id_token_signing_alg_values_supported: ['RS256'],
    })
    const document = (await (await fetch(`${identity.issuer}/.well-known/openid-configuration`)).json()) as object
    expect(document).not.toHaveProperty('registration_endpoint')
    expect(document).not.toHaveProperty('userinfo_endpoint')
  })

  test('publishes public keys only', async () => {
    const { keys } = (await (await fetch(`${identity.issuer}/jwks`)).json()) as { keys: object[] }
    expect(keys).toHaveLength(1)
    for (const secret of ['d', 'p', 'q', 'dp', 'dq', 'qi']) expect(keys[0]).not.toHaveProperty(secret)
  })

  test.each([
    ['of the web client', WEB_ORIGIN, true],
    ['of the gateway', GATEWAY_ORIGIN, true],
    ['of a stranger', 'https://evil.example', false],
    ['of a look-alike', `${WEB_ORIGIN}.evil.example`, false],
    ['of nobody', 'null', false],
  ])('lets a script %s read tokens: %s → %s', async (_name, origin, allowed) => {
    const preflight = await fetch(`${identity.issuer}/token`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    })
    expect(preflight.headers.get('access-control-allow-origin')).toBe(allowed ? origin : null)
    const { browser, code } = await identity.signedIn()
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'web',
      code,
      redirect_uri: CALLBACK,
      code_verifier: browser.verifier,
    })
    const answer = await fetch(`${identity.issuer}/token`, { method: 'POST', headers: { origin }, body })
    expect([answer.ok, answer.headers.get('access-control-allow-origin')]).toEqual([allowed, allowed ? origin : null])
  })

  test('answers an unknown address with a page, and no internals', async () => {
    const answer = await fetch(`${identity.issuer}/reg`, { method: 'GET' })
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Halaman ini tidak ada')
  })

  test('is alive and ready', async () => {
    for (const path of ['live', 'ready']) expect((await fetch(`${identity.issuer}/health/${path}`)).status).toBe(200)
  })

  test('accepts tokens of the token command, and signs with a new key after a rotation', async () => {
    const request = { databaseUrl: identity.database.url, issuer: identity.issuer, audience: AUDIENCE }
    const before = await mintToken({ ...request, role: 'asn' })
    await expect(identity.verify(before)).resolves.toBeDefined()
    const kid = await new KeyRepository(identity.tables).rotateSigningKey()
    await identity.restart()
    const after = await mintToken({ ...request, role: 'partner' })
    expect(decodeProtectedHeader(after).kid).toBe(kid)
    await expect(identity.verify(before)).resolves.toBeDefined()
    await expect(identity.verify(after)).resolves.toBeDefined()
    const { browser, code } = await identity.signedIn()
    expect(decodeProtectedHeader((await browser.redeem(code)).body.access_token ?? '').kid).toBe(kid)
  })

  test('logs no person, code or secret, and nothing about the Node version', async () => {
    const { browser, code } = await identity.signedIn()
    const { body } = await browser.redeem(code)
    const log = identity.process.log()
    for (const secret of [
      ACCOUNTS.asn.id,
      ACCOUNTS.asn.name,
      code,
      body.access_token ?? '',
      'state-1',
      'Unsupported',
      'WARNING',
      'NOTICE',
    ]) {
      expect(log).not.toContain(secret)
    }
    for (const line of log.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow()
  })

  test('ends at once though a connection is open', async () => {
    await fetch(`${identity.issuer}/health/live`)
    expect(await identity.restart()).toBeLessThan(3_000)
  })
})
