import { clientTable } from './client.tables'
import { digestOf } from './client'
import { RunningIdentity } from '../testing/running-identity'
import { basic, CALLBACK, requestToken } from '../testing/visitor'
import { demoPartner } from '../token'

jest.setTimeout(60_000)

const ALL_SCOPES = 'personnel:read learning:read performance:read integrity:read'

let identity: RunningIdentity

beforeAll(async () => {
  identity = await RunningIdentity.start(process.env['TEST_DATABASE_URL'])
})

afterAll(() => identity?.stop())

describe('a partner', () => {
  const grant = { grant_type: 'client_credentials' }
  let clientId: string
  let clientSecret: string

  beforeAll(async () => {
    const partner = await demoPartner(identity.database.url)
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
    const { payload } = await identity.verify(body.access_token)
    expect(payload).toMatchObject({ client_id: clientId, sub: clientId, scope: ALL_SCOPES, agencies: ['7104', '7100'] })
    expect(payload).not.toHaveProperty('roles')
    expect(payload).not.toHaveProperty('employee')
  })

  test('may send its secret in the body, and ask for less', async () => {
    const form = { ...grant, scope: 'learning:read', client_id: clientId, client_secret: clientSecret }
    const { body } = await requestToken(identity.issuer, form)
    expect((await identity.verify(body.access_token)).payload['scope']).toBe('learning:read')
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
    const clients = identity.tables.getRepository(clientTable)
    const narrow = { clientId: 'narrow', name: 'Narrow', secretDigest: digestOf('secret'), agencies: ['7100'] }
    await clients.insert({ ...narrow, scopes: ['learning:read'] })
    const ask = (scope: string) => requestToken(identity.issuer, { ...grant, scope }, basic('narrow', 'secret'))
    expect((await ask('learning:read')).status).toBe(200)
    expect((await ask('learning:read integrity:read')).body.error).toBe('invalid_scope')
    await clients.update('narrow', { expiresAt: new Date(Date.now() - 60_000) })
    expect((await ask('learning:read')).body.error).toBe('invalid_client')
  })
})
