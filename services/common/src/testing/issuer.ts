import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose'

/** An OpenID Provider as far as tokens are checked by it: discovery and keys, over real HTTP, with faults. */
export interface TestIssuer {
  url: string
  /** An access token by the newest key, good for two hours. */
  sign(claims: JWTPayload): Promise<string>
  /** Signs with a new key from now on; `keep` goes on publishing the old ones. */
  rotate(keep: boolean): Promise<void>
  /** Answers, takes requests and says nothing, or answers that it is broken. */
  set(state: 'up' | 'silent' | 'broken'): void
  /** How often the keys were read. */
  reads(): number
  close(): Promise<void>
}

interface Key {
  kid: string
  privateKey: CryptoKey
  published: JWK
}

/** Starts an issuer on a free port. */
export async function startTestIssuer(audience: string): Promise<TestIssuer> {
  let [state, reads, made]: [Parameters<TestIssuer['set']>[0], number, number] = ['up', 0, 0]
  const make = async (): Promise<Key> => {
    const { privateKey, publicKey } = await generateKeyPair('RS256')
    const kid = `key-${++made}`
    return { kid, privateKey, published: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } }
  }
  let keys = [await make()]
  let url = ''
  const server = createServer((request, response) => {
    const isKeys = request.url === '/published/keys'
    if (isKeys) reads++
    if (state === 'silent') return
    const body = isKeys
      ? { keys: keys.map(({ published }) => published) }
      : { issuer: url, jwks_uri: `${url}/published/keys` }
    response.writeHead(state === 'up' ? 200 : 502, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    sign(claims) {
      const [{ kid, privateKey }] = keys as [Key]
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'at+jwt' })
        .setIssuer(url)
        .setAudience(audience)
        .setExpirationTime('2h')
        .sign(privateKey)
    },
    async rotate(keep) {
      keys = [await make(), ...(keep ? keys : [])]
    },
    set: (next) => void (state = next),
    reads: () => reads,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
