import { IssuerUnavailableError } from './issuer-keys'
import { startTestIssuer, type TestIssuer } from './testing/issuer'
import { createTokenVerifier, InvalidTokenError, type TokenVerifier } from './token'

const audience = 'urn:jalur:api'
const MINUTE = 60_000

let issuer: TestIssuer
let verify: TokenVerifier
let subjects = 0
/** A token that nobody has seen before, so that its signature has to be checked. */
const newToken = (): Promise<string> =>
  issuer.sign({ sub: `account-${++subjects}`, client_id: 'web', employee: 'e1', roles: ['ASN'], agency: '7104' })
const isPerson = expect.objectContaining({ kind: 'PERSON', employeeId: 'e1' })
const later = (milliseconds: number): void => {
  const now = Date.now() + milliseconds
  jest.spyOn(Date, 'now').mockReturnValue(now)
}
beforeEach(async () => {
  issuer = await startTestIssuer(audience)
  verify = createTokenVerifier({ issuer: issuer.url, audience })
})
afterEach(async () => {
  jest.restoreAllMocks()
  await issuer.close()
})

describe('R-26 the keys of an issuer', () => {
  test('are found where its discovery document says, and read once for ten minutes', async () => {
    for (let count = 0; count < 5; count++) expect(await verify(await newToken())).toEqual(isPerson)
    expect(issuer.reads()).toBe(1)
    later(9 * MINUTE)
    await verify(await newToken())
    expect(issuer.reads()).toBe(1)
    later(2 * MINUTE)
    await verify(await newToken())
    expect(issuer.reads()).toBe(2)
  })

  test('are read again when a token names a new one, and those of the old go on while it is published', async () => {
    const old = await newToken()
    await verify(await newToken())
    await issuer.rotate(true)
    later(MINUTE)
    expect(await verify(await newToken())).toEqual(isPerson)
    expect(await verify(old)).toEqual(isPerson)
    expect(issuer.reads()).toBe(2)
  })

  test('lose the one that is no longer published', async () => {
    await verify(await newToken())
    const old = await newToken()
    await issuer.rotate(false)
    later(11 * MINUTE)
    await expect(verify(old)).rejects.toBeInstanceOf(InvalidTokenError)
  })

  test('are not read for every token that names a key nobody has', async () => {
    await verify(await newToken())
    const impostor = await startTestIssuer(audience)
    await impostor.rotate(false)
    later(MINUTE)
    for (let count = 0; count < 20; count++) {
      const forged = await impostor.sign({ sub: `x${count}`, client_id: 'web', roles: ['ASN'] })
      await expect(verify(forged)).rejects.toBeInstanceOf(InvalidTokenError)
    }
    await impostor.close()
    expect(issuer.reads()).toBe(2)
  })

  test.each(['stopped', 'silent', 'broken'] as const)(
    'go on for new tokens while it is %s, also after ten minutes, and nobody waits long',
    async (fault) => {
      await verify(await newToken())
      const tokens = await Promise.all(Array.from({ length: 4 }, newToken))
      if (fault === 'stopped') await issuer.close()
      else issuer.set(fault)
      later(11 * MINUTE)
      const started = performance.now()
      for (const token of tokens) expect(await verify(token)).toEqual(isPerson)
      expect(performance.now() - started).toBeLessThan(4_000)
    },
  )

  test('that could never be had are an outage, no fault of the token, and are there once the issuer is', async () => {
    issuer.set('broken')
    await expect(verify(await newToken())).rejects.toBeInstanceOf(IssuerUnavailableError)
    issuer.set('up')
    await expect(verify(await newToken())).rejects.toBeInstanceOf(IssuerUnavailableError)
    later(MINUTE)
    expect(await verify(await newToken())).toEqual(isPerson)
  })

  test('of another issuer are not taken, whatever its document says', async () => {
    const twin = createTokenVerifier({ issuer: issuer.url.replace('127.0.0.1', 'localhost'), audience })
    await expect(twin(await newToken())).rejects.toBeInstanceOf(IssuerUnavailableError)
  })
})
