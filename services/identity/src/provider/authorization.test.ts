import { RunningIdentity } from '../testing/running-identity'
import { CALLBACK } from '../testing/visitor'

jest.setTimeout(60_000)

let identity: RunningIdentity

beforeAll(async () => {
  identity = await RunningIdentity.start(process.env['TEST_DATABASE_URL'])
})

afterAll(() => identity?.stop())

describe('S-37 the authorization endpoint', () => {
  test.each([
    ['no code challenge', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['a plain code challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['a token in the address', { response_type: 'token' }, 'invalid_request'],
    ['a scope of partners', { scope: 'openid personnel:read' }, 'invalid_scope'],
    ['another audience', { resource: 'urn:other:api' }, 'invalid_target'],
  ])('refuses %s', async (_name, changes, error) => {
    const browser = identity.visitor()
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
    const browser = identity.visitor()
    const answer = await browser.follow(browser.authorizationUrl({ redirect_uri }))
    expect(answer.status).toBe(400)
    expect(answer.headers.get('location')).toBeNull()
    expect(await answer.text()).toContain('invalid_redirect_uri')
  })

  test('knows no client that nobody entered', async () => {
    const browser = identity.visitor()
    const answer = await browser.follow(browser.authorizationUrl({ client_id: 'stranger' }))
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null])
  })
})

describe('S-37 a code', () => {
  test('is worth nothing without its verifier', async () => {
    const { browser, code } = await identity.signedIn()
    const wrong = await browser.redeem(code, { code_verifier: 'x'.repeat(43) })
    expect([wrong.status, wrong.body.error]).toEqual([400, 'invalid_grant'])
  })

  test('used twice takes back what it gave', async () => {
    const { browser, code } = await identity.signedIn()
    const first = await browser.redeem(code)
    expect((await browser.redeem(code)).body.error).toBe('invalid_grant')
    expect((await identity.refresh(first.body.refresh_token)).body.error).toBe('invalid_grant')
  })

  test('asked for by many at the same moment is given to one', async () => {
    const { browser, code } = await identity.signedIn()
    const answers = await Promise.all(Array.from({ length: 8 }, () => browser.redeem(code)))
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1)
    for (const { status } of answers) expect([200, 400]).toContain(status)
  })
})
