import type { Scope } from '@jalur/common'
import type { JSONWebKeySet } from 'jose'

/** A machine client of a partner agency (client credentials). */
export interface PartnerClient {
  clientId: string
  name: string
  /** The secret itself, kept for the demonstration client only, so that the start can show it. */
  demoSecret: string | null
  /** Public keys of a client that signs what it asks with (private_key_jwt) and has no secret; null for the others. */
  jwks: JSONWebKeySet | null
  scopes: Scope[]
  /** Codes of the agencies whose people the client may read. */
  agencies: string[]
  createdAt: Date
  expiresAt: Date | null
  revokedAt: Date | null
}

/** One of the secrets of a client; two may hold at once, so that one can take over from the other. */
export interface ClientSecret {
  id: string
  clientId: string
  /** SHA-256 of the secret, in hexadecimal. */
  digest: string
  /** Its last characters, by which people tell secrets apart. */
  hint: string
  createdAt: Date
  expiresAt: Date | null
}

/** Most secrets of a client that hold at once. */
export const MOST_SECRETS = 2

export const PARTNER_SCOPES: readonly Scope[] = [
  'personnel:read',
  'learning:read',
  'performance:read',
  'integrity:read',
]

/** The web client of Jalur: public, so PKCE stands in for a secret. */
export const WEB_CLIENT = 'web'

/** The demonstration client of a partner agency. */
export const DEMO_CLIENT = 'partner-demo'

/** True until the day on which a client or a secret ends. */
export const holds = ({ expiresAt }: { expiresAt: Date | null }, now: Date): boolean =>
  expiresAt === null || expiresAt > now

/** Claims of a partner's access token besides the registered ones. Without `roles`: it is nobody's token. */
export const partnerClaims = (client: Pick<PartnerClient, 'agencies' | 'name'> | null): Record<string, unknown> => ({
  agencies: client?.agencies ?? [],
  ...(client && { client_name: client.name }),
})
