import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { clientTable } from './client.tables'
import { ClientRepository } from './client.repository'
import { createPartner, listPartners, PartnerError, revokePartner, rotateKeys, rotateSecret } from './partners'
import { digestOf, SECRET_FORM } from './secret'
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
    expect(payload['client_name']).toBe('Mitra peragaan')
    expect(payload).not.toHaveProperty('roles')
    expect(payload).not.toHaveProperty('employee')
  })

  test('gets all of its scopes when it names none', async () => {
    const { body } = await requestToken(identity.issuer, grant, basic(clientId, clientSecret))
    expect(body.scope).toBe(ALL_SCOPES)
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

  test('S-36 cannot raise its scope beyond what is entered for it, nor outlive its end', async () => {
    const narrow = await createPartner(identity.database.url, {
      ...{ name: 'Narrow', clientId: 'narrow', agencies: ['7100'], scopes: ['learning:read'], days: 1 },
    })
    const ask = (scope: string) =>
      requestToken(identity.issuer, { ...grant, scope }, basic('narrow', narrow.secret ?? ''))
    expect((await ask('learning:read')).status).toBe(200)
    expect((await ask('learning:read integrity:read')).body.error).toBe('invalid_scope')
    await identity.tables.getRepository(clientTable).update('narrow', { expiresAt: new Date(Date.now() - 60_000) })
    expect((await ask('learning:read')).body.error).toBe('invalid_client')
  })
})

describe('the secrets of a partner', () => {
  const ask = async (clientId: string, secret: string | null): Promise<number> =>
    (await requestToken(identity.issuer, { grant_type: 'client_credentials' }, basic(clientId, secret ?? ''))).status
  const create = (clientId: string) =>
    createPartner(identity.database.url, {
      ...{ name: 'Dinas Keuangan', clientId, agencies: ['7104'], scopes: ['personnel:read'], days: 30 },
    })

  test('are shown once, known by their form, and stored as a digest', async () => {
    const { secret } = await create('shown-once')
    expect(secret).toMatch(SECRET_FORM)
    const rows: object[] = await identity.tables.query(
      'select c, s from client c join client_secret s using (client_id)',
    )
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  test('are two while one takes over from the other, and never three', async () => {
    const { url } = identity.database
    const first = await create('rotated')
    const second = await rotateSecret(url, 'rotated', { days: 365, overlapDays: 14 })
    expect([await ask('rotated', first.secret), await ask('rotated', second.secret)]).toEqual([200, 200])
    await expect(rotateSecret(url, 'rotated', { days: 365, overlapDays: 14 })).rejects.toThrow(PartnerError)
    const listed = (await listPartners(url)).find(({ clientId }) => clientId === 'rotated')
    expect(listed?.expiresAt).toEqual(second.expiresAt)
    expect(listed?.secrets.map(({ hint }) => hint)).toEqual([first, second].map(({ secret }) => secret?.slice(-4)))

    await identity.tables.query(`update client_secret set expires_at = now() - interval '1 second' where hint = $1`, [
      first.secret?.slice(-4),
    ])
    expect([await ask('rotated', first.secret), await ask('rotated', second.secret)]).toEqual([401, 200])
  })

  test('end at once without an overlap, one by one, or with the client', async () => {
    const { url } = identity.database
    const first = await create('ended')
    const second = await rotateSecret(url, 'ended', { days: 30, overlapDays: 0 })
    expect([await ask('ended', first.secret), await ask('ended', second.secret)]).toEqual([401, 200])
    const third = await rotateSecret(url, 'ended', { days: 30, overlapDays: 1 })
    await revokePartner(url, 'ended', second.secret?.slice(-4))
    expect([await ask('ended', second.secret), await ask('ended', third.secret)]).toEqual([401, 200])
    await revokePartner(url, 'ended')
    expect(await ask('ended', third.secret)).toBe(401)
    await expect(rotateSecret(url, 'ended', { days: 30, overlapDays: 1 })).rejects.toThrow('is revoked')
  })

  test.each([
    [{ agencies: ['bone'] }, '"bone" is no agency code'],
    [{ agencies: [] }, 'at least one agency code'],
    [{ scopes: ['personnel:write'] }, '"personnel:write" is no scope'],
    [{ clientId: 'X' }, '"X" is no client id'],
    [{ clientId: 'partner-demo' }, 'exists already'],
    [{ days: 0 }, '1 to 366 days'],
    [{ days: Number.NaN }, '1 to 366 days'],
    [{ keys: '{' }, 'not JSON'],
    [{ keys: '{"keys":[]}' }, 'cannot be used'],
    [{ keys: '{"kty":"oct","k":"x"}' }, 'cannot be used'],
  ])('are not given for %j', async (change, message) => {
    const partner = {
      name: 'X',
      clientId: 'refused',
      agencies: ['7104'],
      scopes: ['personnel:read'],
      days: 30,
      ...change,
    }
    await expect(createPartner(identity.database.url, partner)).rejects.toThrow(message)
    expect(await new ClientRepository(identity.tables).find('refused')).toBeNull()
  })
})

describe('a partner with keys', () => {
  async function keyPair() {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
    const jwk = await exportJWK(publicKey)
    return { privateKey, jwk, secretJwk: await exportJWK(privateKey) }
  }
  async function ask(key: Awaited<ReturnType<typeof keyPair>>['privateKey'], change: Record<string, string> = {}) {
    const assertion = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer('keyed')
      .setSubject('keyed')
      .setAudience(change['audience'] ?? identity.issuer)
      .setJti(change['jti'] ?? crypto.randomUUID())
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(key)
    const { status, body } = await requestToken(identity.issuer, {
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    })
    return { status, token: body.access_token }
  }

  test('signs what it asks with, each time anew; another key takes over', async () => {
    const { url } = identity.database
    const [old, next] = [await keyPair(), await keyPair()]
    const partner = { name: 'Keyed', clientId: 'keyed', agencies: ['7104'], scopes: ['personnel:read'], days: 30 }
    await expect(createPartner(url, { ...partner, keys: JSON.stringify(old.secretJwk) })).rejects.toThrow('private key')
    expect(await createPartner(url, { ...partner, keys: JSON.stringify(old.jwk) })).toMatchObject({ secret: null })

    const { status, token } = await ask(old.privateKey, { jti: 'once' })
    expect(status).toBe(200)
    expect((await identity.verify(token)).payload).toMatchObject({ client_id: 'keyed', agencies: ['7104'] })
    expect((await ask(old.privateKey, { jti: 'once' })).status).toBe(401)
    expect((await ask(old.privateKey, { audience: 'https://elsewhere' })).status).toBe(401)
    expect((await ask(next.privateKey)).status).toBe(401)

    await rotateKeys(url, 'keyed', { keys: JSON.stringify({ keys: [old.jwk, next.jwk] }), days: 30 })
    expect([(await ask(old.privateKey)).status, (await ask(next.privateKey)).status]).toEqual([200, 200])
    await rotateKeys(url, 'keyed', { keys: JSON.stringify(next.jwk), days: 30 })
    expect([(await ask(old.privateKey)).status, (await ask(next.privateKey)).status]).toEqual([401, 200])
    await expect(rotateSecret(url, 'keyed', { days: 30, overlapDays: 1 })).rejects.toThrow('--keys')
    expect(
      (await requestToken(identity.issuer, { grant_type: 'client_credentials' }, basic('keyed', 'none'))).status,
    ).toBe(401)
    await revokePartner(url, 'keyed')
    expect((await ask(next.privateKey)).status).toBe(401)
  })
})
