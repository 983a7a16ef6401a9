import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { createTokenVerifier, InvalidTokenError } from './token'

const issuer = 'http://issuer.test'
const audience = 'urn:jalur:api'
const person = { sub: 'account', client_id: 'web', employee: 'e1', roles: ['ASN', 'UNHEARD_OF'], agency: '7104' }

async function setUp() {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'RS256', kid: 'k1' }] })
  const sign = (claims: JWTPayload, { typ = 'at+jwt', iss = issuer, aud = audience, exp = '5m' } = {}) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ })
      .setIssuer(iss)
      .setAudience(aud)
      .setExpirationTime(exp)
      .sign(privateKey)
  return { verify: createTokenVerifier({ issuer, audience, keys }), sign }
}

describe('createTokenVerifier', () => {
  test('a person’s token tells employee, known roles and agency', async () => {
    const { verify, sign } = await setUp()
    expect(await verify(await sign(person))).toEqual({
      kind: 'PERSON',
      subject: 'account',
      employeeId: 'e1',
      roles: ['ASN'],
      agencyCode: '7104',
    })
  })
  test('a client’s token is a partner with scopes and agencies', async () => {
    const { verify, sign } = await setUp()
    const token = await sign({ client_id: 'p', scope: 'personnel:read learning:read', agencies: ['7104'] })
    expect(await verify(token)).toEqual({
      kind: 'PARTNER',
      clientId: 'p',
      scopes: ['personnel:read', 'learning:read'],
      agencyCodes: ['7104'],
    })
  })
  test('tokens of another kind, issuer, audience or time are refused', async () => {
    const { verify, sign } = await setUp()
    const wrong = [{ typ: 'JWT' }, { iss: 'http://other.test' }, { aud: 'other' }, { exp: '-5m' }]
    for (const change of wrong)
      await expect(verify(await sign(person, change))).rejects.toBeInstanceOf(InvalidTokenError)
  })
  test('a tampered, unsigned or foreign token is refused', async () => {
    const { verify, sign } = await setUp()
    const { sign: foreign } = await setUp()
    const token = await sign(person)
    const none = `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${token.split('.')[1]}.`
    for (const bad of [`${token.slice(0, -6)}AAAAAA`, none, await foreign(person), 'abc', 'a.b.c']) {
      await expect(verify(bad)).rejects.toBeInstanceOf(InvalidTokenError)
    }
  })
  test('a token that was good is refused once it has expired, also from the cache', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
    const { verify, sign } = await setUp()
    const token = await sign(person)
    await verify(token)
    jest.setSystemTime(Date.now() + 10 * 60_000)
    await expect(verify(token)).rejects.toBeInstanceOf(InvalidTokenError)
    jest.useRealTimers()
  })
})
