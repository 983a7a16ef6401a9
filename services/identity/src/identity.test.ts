import { createTestDatabase, createTokenVerifier, type TestDatabase } from '@jalur/common'
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import type { DataSource } from 'typeorm'
import { accountTable } from './account/account.tables'
import { clientTable } from './client/client.tables'
import { digestOf } from './client/client'
import { migrateIdentity } from './identity'
import { KeyRepository } from './keys/key.repository'
import { ACCOUNTS, openWithAccounts } from './testing/demo-accounts'
import {
  AUDIENCE,
  freePort,
  GATEWAY_ORIGIN,
  type IdentityProcess,
  startIdentity,
  WEB_ORIGIN,
} from './testing/identity-process'
import { basic, CALLBACK, requestToken, returned, type TokenAnswer, Visitor } from './testing/visitor'
import { demoPartner, mintToken } from './token'

jest.setTimeout(60_000)

const ALL_SCOPES = 'personnel:read learning:read performance:read integrity:read'

let database: TestDatabase
let tables: DataSource
let identity: IdentityProcess
let port: number

beforeAll(async () => {
  database = await createTestDatabase(process.env['TEST_DATABASE_URL'] ?? '', 'identity')
  await migrateIdentity(database.url)
  tables = await openWithAccounts(database.url)
  port = await freePort()
  identity = await startIdentity(database.url, port)
})

afterAll(async () => {
  await identity?.stop()
  await tables?.destroy()
  await database?.drop()
})

const visitor = (): Visitor => new Visitor(identity.issuer)
const verify = (token = '') =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${identity.issuer}/jwks`)), {
    issuer: identity.issuer,
    audience: AUDIENCE,
    algorithms: ['RS256'],
    typ: 'at+jwt',
  })
const refresh = (token = ''): Promise<TokenAnswer> =>
  requestToken(identity.issuer, { grant_type: 'refresh_token', client_id: 'web', refresh_token: token })

async function signedIn(account: string = ACCOUNTS.asn.id): Promise<{ browser: Visitor; code: string }> {
  const browser = visitor()
  const answer = await browser.signIn(account)
  return { browser, code: answer.get('code') ?? '' }
}

describe('a person', () => {
  test('signs in on the page and gets a token that says who it is', async () => {
    const { browser, code } = await signedIn()
    const { status, body } = await browser.redeem(code)
    expect([status, body.token_type, body.expires_in]).toEqual([200, 'Bearer', 900])
    const { payload } = await verify(body.access_token)
    const { id, employeeId } = ACCOUNTS.asn
    expect(payload).toMatchObject({ sub: id, employee: employeeId, roles: ['ASN'], agency: '7104', client_id: 'web' })
    expect(payload).not.toHaveProperty('scope')
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(900)
    const check = createTokenVerifier({ issuer: identity.issuer, audience: AUDIENCE })
    await expect(check(body.access_token ?? '')).resolves.toMatchObject({ kind: 'PERSON', employeeId })
  })

  test('is named by the ID token, which is no access token', async () => {
    const { browser, code } = await signedIn()
    const { body } = await browser.redeem(code)
    const keys = createRemoteJWKSet(new URL(`${identity.issuer}/jwks`))
    const { payload } = await jwtVerify(body.id_token ?? '', keys, { issuer: identity.issuer, audience: 'web' })
    expect(payload).toMatchObject({ sub: ACCOUNTS.asn.id, name: ACCOUNTS.asn.name, nonce: 'nonce-1' })
    await expect(verify(body.id_token)).rejects.toMatchObject({ code: 'ERR_JWT_CLAIM_VALIDATION_FAILED' })
  })

  test('of BKN has neither employee nor agency in the token', async () => {
    const { browser, code } = await signedIn(ACCOUNTS.bkn.id)
    const { payload } = await verify((await browser.redeem(code)).body.access_token)
    expect(payload['roles']).toEqual(['BKN_OFFICER'])
    expect(payload).not.toHaveProperty('employee')
    expect(payload).not.toHaveProperty('agency')
  })

  test('is still signed in after a restart, and the old token is still good', async () => {
    const { browser, code } = await signedIn()
    const { body } = await browser.redeem(code)
    await identity.stop()
    identity = await startIdentity(database.url, port)
    await expect(verify(body.access_token)).resolves.toBeDefined()
    const again = returned(await browser.follow(browser.authorizationUrl({ prompt: 'none' })))
    expect((await browser.redeem(again.get('code') ?? '')).status).toBe(200)
    expect((await refresh(body.refresh_token)).status).toBe(200)
  })

  test('whose role changes has the new one with the next refresh', async () => {
    const { browser, code } = await signedIn(ACCOUNTS.hr.id)
    const first = await browser.redeem(code)
    await tables.getRepository(accountTable).update(ACCOUNTS.hr.id, { roles: ['ASN'] })
    const second = await refresh(first.body.refresh_token)
    await tables.getRepository(accountTable).update(ACCOUNTS.hr.id, { roles: ACCOUNTS.hr.roles })
    expect((await verify(second.body.access_token)).payload['roles']).toEqual(['ASN'])
  })

  test('who signs out loses the session and the refresh token', async () => {
    const { browser, code } = await signedIn()
    const { body } = await browser.redeem(code)
    const page = await (
      await browser.request(`/session/end?client_id=web&post_logout_redirect_uri=${WEB_ORIGIN}/`)
    ).text()
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const out = await browser.follow('/session/end/confirm', {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    })
    expect(out.headers.get('location')).toBe(`${WEB_ORIGIN}/`)
    const again = returned(await browser.follow(browser.authorizationUrl({ prompt: 'none' })))
    expect(again.get('error')).toBe('login_required')
    expect((await refresh(body.refresh_token)).body.error).toBe('invalid_grant')
  })

  test('who cancels is sent back without a code', async () => {
    const browser = visitor()
    const { path } = await browser.openSignIn()
    expect(returned(await browser.submit(path, { cancel: 'yes' })).get('error')).toBe('access_denied')
  })
})

describe('the sign-in page', () => {
  test('offers the demonstration persons only, escaped, with their duty', async () => {
    const { page, text } = await visitor().openSignIn()
    expect(page.status).toBe(200)
    expect(text).toContain('Rahma &quot;Ama&quot; &lt;Mohamad&gt;')
    expect([...text.matchAll(/data-role="(\w+)"/g)].map(([, role]) => role)).toEqual(['asn', 'hr', 'bkn'])
    expect(text).toContain('Pengelola kepegawaian')
    expect(text).not.toContain(ACCOUNTS.real.name)
  })

  test('has no script, cannot be framed and is not kept', async () => {
    const { page, text } = await visitor().openSignIn()
    expect(text).not.toMatch(/<script|\sstyle=|\son\w+=/i)
    const policy = page.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(page.headers.get('cache-control')).toBe('no-store')
  })

  test.each([
    ['Indonesian by default', {}, {}, 'Masuk sebagai siapa?'],
    ['the language that the application asks for', { ui_locales: 'en' }, {}, 'Who do you want to be?'],
    ['the language that the browser prefers', {}, { 'accept-language': 'en-GB,en;q=0.9' }, 'Who do you want to be?'],
  ])('speaks %s', async (_name, changes, headers, title) => {
    expect((await visitor().openSignIn(changes, headers)).text).toContain(title)
  })

  test.each([
    ['an account that needs a password', { account: ACCOUNTS.real.id }, {}, 400],
    ['an unknown account', { account: '00000000-0000-4000-8000-0000000000ff' }, {}, 400],
    ['something that is no account', { account: "' or 1=1" }, {}, 400],
    ['nothing', {}, {}, 400],
    ['a form from another site', { account: ACCOUNTS.asn.id }, { origin: 'https://evil.example' }, 403],
    ['a form from an unknown site', { account: ACCOUNTS.asn.id }, { 'sec-fetch-site': 'cross-site' }, 403],
  ])('refuses %s', async (_name, form, headers, status) => {
    const browser = visitor()
    const { path } = await browser.openSignIn()
    const answer = await browser.submit(path, form, headers)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('location')).toBeNull()
  })

  test('belongs to the browser that opened it', async () => {
    const { path } = await visitor().openSignIn()
    const stranger = await visitor().submit(path, { account: ACCOUNTS.asn.id })
    expect(stranger.status).toBe(400)
    expect(await stranger.text()).toContain('kedaluwarsa')
  })
})

describe('the authorization endpoint', () => {
  test.each([
    ['no code challenge', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['a plain code challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['a token in the address', { response_type: 'token' }, 'invalid_request'],
    ['a scope of partners', { scope: 'openid personnel:read' }, 'invalid_scope'],
    ['another audience', { resource: 'urn:other:api' }, 'invalid_target'],
  ])('refuses %s', async (_name, changes, error) => {
    const browser = visitor()
    const answer = await browser.follow(browser.authorizationUrl(changes))
    const { search, hash } = new URL(answer.headers.get('location') ?? 'about:blank')
    expect(new URLSearchParams(search || hash.slice(1)).get('error')).toBe(error)
  })

  test.each([
    'https://evil.example/masuk/selesai',
    `${CALLBACK}/`,
    `${CALLBACK}?next=https://evil.example`,
    `${CALLBACK}#fragment`,
    `${CALLBACK}/../other`,
    CALLBACK.replace('http://', 'http://evil@'),
    CALLBACK.replace('localhost', 'localhost.evil.example'),
    CALLBACK.replace('localhost', '127.0.0.1'),
    CALLBACK.toUpperCase(),
    'javascript:alert(1)',
  ])('never sends anybody to %s', async (redirect_uri) => {
    const browser = visitor()
    const answer = await browser.follow(browser.authorizationUrl({ redirect_uri }))
    expect(answer.status).toBe(400)
    expect(answer.headers.get('location')).toBeNull()
    expect(await answer.text()).toContain('invalid_redirect_uri')
  })

  test('knows no client that nobody entered', async () => {
    const browser = visitor()
    const answer = await browser.follow(browser.authorizationUrl({ client_id: 'stranger' }))
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null])
  })
})

describe('a code', () => {
  test('is worth nothing without its verifier', async () => {
    const { browser, code } = await signedIn()
    const wrong = await browser.redeem(code, { code_verifier: 'x'.repeat(43) })
    expect([wrong.status, wrong.body.error]).toEqual([400, 'invalid_grant'])
  })

  test('used twice takes back what it gave', async () => {
    const { browser, code } = await signedIn()
    const first = await browser.redeem(code)
    expect((await browser.redeem(code)).body.error).toBe('invalid_grant')
    expect((await refresh(first.body.refresh_token)).body.error).toBe('invalid_grant')
  })

  test('asked for by many at the same moment is given to one', async () => {
    const { browser, code } = await signedIn()
    const answers = await Promise.all(Array.from({ length: 8 }, () => browser.redeem(code)))
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1)
    for (const { status } of answers) expect([200, 400]).toContain(status)
  })
})

describe('a partner', () => {
  const grant = { grant_type: 'client_credentials' }
  let clientId: string
  let clientSecret: string

  beforeAll(async () => {
    const partner = await demoPartner(database.url)
    if (!partner) throw new Error('no demonstration client')
    ;({ clientId, clientSecret } = partner)
  })

  test('gets a token of its scopes and agencies, which is nobody in person', async () => {
    const { status, body } = await requestToken(
      identity.issuer,
      { ...grant, scope: ALL_SCOPES },
      basic(clientId, clientSecret),
    )
    expect([status, body.expires_in, body.scope]).toEqual([200, 600, ALL_SCOPES])
    const { payload } = await verify(body.access_token)
    expect(payload).toMatchObject({ client_id: clientId, sub: clientId, scope: ALL_SCOPES, agencies: ['7104', '7100'] })
    expect(payload).not.toHaveProperty('roles')
    expect(payload).not.toHaveProperty('employee')
  })

  test('may send its secret in the body, and ask for less', async () => {
    const form = { ...grant, scope: 'learning:read', client_id: clientId, client_secret: clientSecret }
    const { body } = await requestToken(identity.issuer, form)
    expect((await verify(body.access_token)).payload['scope']).toBe('learning:read')
  })

  test.each([
    ['the wrong secret', { ...grant }, () => basic(clientId, 'wrong'), 'invalid_client'],
    ['the digest instead of the secret', { ...grant }, () => basic(clientId, digestOf(clientSecret)), 'invalid_client'],
    ['no secret', { ...grant, client_id: 'partner-demo' }, () => ({}), 'invalid_client'],
    [
      'a scope that exists nowhere',
      { ...grant, scope: 'personnel:write' },
      () => basic(clientId, clientSecret),
      'invalid_scope',
    ],
    ['the scopes of people', { ...grant, scope: 'openid' }, () => basic(clientId, clientSecret), 'invalid_scope'],
    [
      'another audience',
      { ...grant, resource: 'urn:other:api' },
      () => basic(clientId, clientSecret),
      'invalid_target',
    ],
    [
      'a code',
      { grant_type: 'authorization_code', code: 'x', redirect_uri: CALLBACK },
      () => basic(clientId, clientSecret),
      'invalid_request',
    ],
  ])('is refused with %s', async (_name, form, headers, error) => {
    const { status, body } = await requestToken(identity.issuer, form as Record<string, string>, headers())
    expect(status).toBeGreaterThanOrEqual(400)
    expect(body.error).toBe(error)
    expect(body.access_token).toBeUndefined()
  })

  test('cannot raise its scope beyond what is entered for it, nor outlive its end', async () => {
    const clients = tables.getRepository(clientTable)
    const narrow = { clientId: 'narrow', name: 'Narrow', secretDigest: digestOf('secret'), agencies: ['7100'] }
    await clients.insert({ ...narrow, scopes: ['learning:read'] })
    const ask = (scope: string) => requestToken(identity.issuer, { ...grant, scope }, basic('narrow', 'secret'))
    expect((await ask('learning:read')).status).toBe(200)
    expect((await ask('learning:read integrity:read')).body.error).toBe('invalid_scope')
    await clients.update('narrow', { expiresAt: new Date(Date.now() - 60_000) })
    expect((await ask('learning:read')).body.error).toBe('invalid_client')
  })
})

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
    const { browser, code } = await signedIn()
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
    const request = { databaseUrl: database.url, issuer: identity.issuer, audience: AUDIENCE }
    const before = await mintToken({ ...request, role: 'asn' })
    await expect(verify(before)).resolves.toBeDefined()
    const kid = await new KeyRepository(tables).rotateSigningKey()
    await identity.stop()
    identity = await startIdentity(database.url, port)
    const after = await mintToken({ ...request, role: 'partner' })
    expect(decodeProtectedHeader(after).kid).toBe(kid)
    await expect(verify(before)).resolves.toBeDefined()
    await expect(verify(after)).resolves.toBeDefined()
    const { browser, code } = await signedIn()
    expect(decodeProtectedHeader((await browser.redeem(code)).body.access_token ?? '').kid).toBe(kid)
  })

  test('logs no person, code or secret, and nothing about the Node version', async () => {
    const { browser, code } = await signedIn()
    const { body } = await browser.redeem(code)
    const log = identity.log()
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
    expect(await identity.stop()).toBeLessThan(3_000)
    identity = await startIdentity(database.url, port)
  })
})
