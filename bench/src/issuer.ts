import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

/** Whom a token speaks for. */
export interface Bearer {
  employeeId: string
  agencyCode: string
  roles: string[]
}

/** Issues access tokens as the identity service does, for as many people as the bench needs. */
export interface Issuer {
  url: string
  audience: string
  tokenFor(bearer: Bearer): Promise<string>
  close(): Promise<void>
}

/** Starts an issuer that publishes its key on the loopback interface. */
export async function startIssuer(audience: string): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const key = { ...(await exportJWK(publicKey)), kid: 'bench', alg: 'RS256', use: 'sig' }
  const app = Fastify()
  app.get('/.well-known/openid-configuration', async ({ host }) => ({
    issuer: `http://${host}`,
    jwks_uri: `http://${host}/jwks`,
  }))
  app.get('/jwks', async () => ({ keys: [key] }))
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    url,
    audience,
    tokenFor: ({ employeeId, agencyCode, roles }) =>
      new SignJWT({ client_id: 'web', employee: employeeId, agency: agencyCode, roles })
        .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'bench' })
        .setSubject(randomUUID())
        .setIssuer(url)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime('2h')
        .sign(privateKey),
    close: () => app.close(),
  }
}
