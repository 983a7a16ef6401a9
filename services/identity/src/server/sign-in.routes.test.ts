import { createTokenVerifier } from '@jalur/common'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { accountTable } from '../account/account.tables'
import { ACCOUNTS } from '../testing/demo-accounts'
import { AUDIENCE, WEB_ORIGIN } from '../testing/identity-process'
import { RunningIdentity } from '../testing/running-identity'
import { returned } from '../testing/visitor'

jest.setTimeout(60_000)

let identity: RunningIdentity

beforeAll(async () => {
  identity = await RunningIdentity.start(process.env['TEST_DATABASE_URL'])
})

afterAll(() => identity?.stop())

describe('a person', () => {
  test('signs in on the page and gets a token that says who it is', async () => {
    const { browser, code } = await identity.signedIn()
    const { status, body } = await browser.redeem(code)
    expect([status, body.token_type, body.expires_in]).toEqual([200, 'Bearer', 900])
    const { payload } = await identity.verify(body.access_token)
    const { id, employeeId } = ACCOUNTS.asn
    expect(payload).toMatchObject({ sub: id, employee: employeeId, roles: ['ASN'], agency: '7104', client_id: 'web' })
    expect(payload).not.toHaveProperty('scope')
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(900)
    const check = createTokenVerifier({ issuer: identity.issuer, audience: AUDIENCE })
    await expect(check(body.access_token ?? '')).resolves.toMatchObject({ kind: 'PERSON', employeeId })
  })

  test('is named by the ID token, which is no access token', async () => {
    const { browser, code } = await identity.signedIn()
    const { body } = await browser.redeem(code)
    const keys = createRemoteJWKSet(new URL(`${identity.issuer}/jwks`))
    const { payload } = await jwtVerify(body.id_token ?? '', keys, { issuer: identity.issuer, audience: 'web' })
    expect(payload).toMatchObject({ sub: ACCOUNTS.asn.id, name: ACCOUNTS.asn.name, nonce: 'nonce-1' })
    await expect(identity.verify(body.id_token)).rejects.toMatchObject({ code: 'ERR_JWT_CLAIM_VALIDATION_FAILED' })
  })

  test('of BKN has neither employee nor agency in the token', async () => {
    const { browser, code } = await identity.signedIn(ACCOUNTS.bkn.id)
    const { payload } = await identity.verify((await browser.redeem(code)).body.access_token)
    expect(payload['roles']).toEqual(['BKN_OFFICER'])
    expect(payload).not.toHaveProperty('employee')
    expect(payload).not.toHaveProperty('agency')
  })

  test('is still signed in after a restart, and the old token is still good', async () => {
    const { browser, code } = await identity.signedIn()
    const { body } = await browser.redeem(code)
    await identity.restart()
    await expect(identity.verify(body.access_token)).resolves.toBeDefined()
    const again = returned(await browser.follow(browser.authorizationUrl({ prompt: 'none' })))
    expect((await browser.redeem(again.get('code') ?? '')).status).toBe(200)
    expect((await identity.refresh(body.refresh_token)).status).toBe(200)
  })

  test('S-42 whose role changes has the new one with the next refresh', async () => {
    const { browser, code } = await identity.signedIn(ACCOUNTS.hr.id)
    const first = await browser.redeem(code)
    await identity.tables.getRepository(accountTable).update(ACCOUNTS.hr.id, { roles: ['ASN'] })
    const second = await identity.refresh(first.body.refresh_token)
    await identity.tables.getRepository(accountTable).update(ACCOUNTS.hr.id, { roles: ACCOUNTS.hr.roles })
    expect((await identity.verify(second.body.access_token)).payload['roles']).toEqual(['ASN'])
  })

  test('S-42 who signs out loses the session and the refresh token', async () => {
    const { browser, code } = await identity.signedIn()
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
    expect((await identity.refresh(body.refresh_token)).body.error).toBe('invalid_grant')
  })

  test('who cancels is sent back without a code', async () => {
    const browser = identity.visitor()
    const { path } = await browser.openSignIn()
    expect(returned(await browser.submit(path, { cancel: 'yes' })).get('error')).toBe('access_denied')
  })
})

describe('the sign-in page', () => {
  test('offers the demonstration persons only, escaped, with their duty', async () => {
    const { page, text } = await identity.visitor().openSignIn()
    expect(page.status).toBe(200)
    expect(text).toContain('Rahma &quot;Ama&quot; &lt;Mohamad&gt;')
    expect([...text.matchAll(/data-role="(\w+)"/g)].map(([, role]) => role)).toEqual(['asn', 'hr', 'bkn'])
    expect(text).toContain('Pengelola kepegawaian')
    expect(text).not.toContain(ACCOUNTS.real.name)
  })

  test('has no script, cannot be framed and is not kept', async () => {
    const { page, text } = await identity.visitor().openSignIn()
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
    expect((await identity.visitor().openSignIn(changes, headers)).text).toContain(title)
  })

  test.each([
    ['an account that needs a password', { account: ACCOUNTS.real.id }, {}, 400],
    ['an unknown account', { account: '00000000-0000-4000-8000-0000000000ff' }, {}, 400],
    ['something that is no account', { account: "' or 1=1" }, {}, 400],
    ['nothing', {}, {}, 400],
    ['a form from another site', { account: ACCOUNTS.asn.id }, { origin: 'https://evil.example' }, 403],
    ['a form from an unknown site', { account: ACCOUNTS.asn.id }, { 'sec-fetch-site': 'cross-site' }, 403],
  ])('refuses %s', async (_name, form, headers, status) => {
    const browser = identity.visitor()
    const { path } = await browser.openSignIn()
    const answer = await browser.submit(path, form, headers)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('location')).toBeNull()
  })

  test('belongs to the browser that opened it', async () => {
    const { path } = await identity.visitor().openSignIn()
    const stranger = await identity.visitor().submit(path, { account: ACCOUNTS.asn.id })
    expect(stranger.status).toBe(400)
    expect(await stranger.text()).toContain('kedaluwarsa')
  })
})
