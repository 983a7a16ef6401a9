import { randomUUID } from 'node:crypto'
import { createDataSource } from '@jalur/common'
import { importJWK, SignJWT } from 'jose'
import type { DataSource } from 'typeorm'
import { personClaims } from './account/account'
import { AccountRepository } from './account/account.repository'
import { DEMO_CLIENT, partnerClaims, WEB_CLIENT } from './client/client'
import { ClientRepository } from './client/client.repository'
import { identityDatabase } from './database'
import { KeyRepository } from './keys/key.repository'
import { type IdentitySettings, LIFETIMES } from './settings'

export interface TokenRequest extends Pick<IdentitySettings, 'databaseUrl' | 'issuer' | 'audience'> {
  /** Demo key of a person (`asn`, `superior`, `hr`, `leader`, `bkn`, `integrity`, …) or `partner`. */
  role: string
}

/** No demonstration person or client has this name; the message lists those that exist. */
export class UnknownRoleError extends Error {}

/**
 * A short-lived access token, the same as the provider would hand out after signing in, for scripts and curl.
 * @throws UnknownRoleError
 */
export async function mintToken({ databaseUrl, issuer, audience, role }: TokenRequest): Promise<string> {
  const database = await createDataSource({ ...identityDatabase(databaseUrl), poolSize: 2 }).initialize()
  try {
    const { subject, lifetime, claims } = await describe(database, role)
    const [key] = (await new KeyRepository(database).load()).signing
    if (!key) throw new Error('No signing key')
    return await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: key.kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime(`${lifetime}s`)
      .setJti(randomUUID())
      .sign(await importJWK(key, 'RS256'))
  } finally {
    await database.destroy()
  }
}

async function describe(database: DataSource, role: string) {
  const [accounts, clients] = [new AccountRepository(database), new ClientRepository(database)]
  if (role === 'partner') {
    await clients.ensureDemoClients()
    const client = await clients.find(DEMO_CLIENT)
    const scope = client?.scopes.join(' ') ?? ''
    const claims = { ...partnerClaims(client), client_id: DEMO_CLIENT, scope }
    return { subject: DEMO_CLIENT, lifetime: LIFETIMES.ClientCredentials, claims }
  }
  const account = await accounts.findDemo(role)
  if (!account) throw unknownRole(role, await accounts.demoKeys())
  const claims = { ...personClaims(account), client_id: WEB_CLIENT }
  return { subject: account.id, lifetime: LIFETIMES.AccessToken, claims }
}

function unknownRole(role: string, known: string[]): UnknownRoleError {
  const hint = known.length === 0 ? ' (the database has no demonstration persons)' : ''
  return new UnknownRoleError(`Unknown role "${role}"; choose one of: ${[...known, 'partner'].join(', ')}${hint}`)
}

/** Name and secret of the demonstration client, for the start page and the README; null before the first start. */
export async function demoPartner(databaseUrl: string): Promise<{ clientId: string; clientSecret: string } | null> {
  const database = await createDataSource({ ...identityDatabase(databaseUrl), poolSize: 1 }).initialize()
  try {
    const client = await new ClientRepository(database).find(DEMO_CLIENT)
    return client?.demoSecret ? { clientId: client.clientId, clientSecret: client.demoSecret } : null
  } finally {
    await database.destroy()
  }
}
