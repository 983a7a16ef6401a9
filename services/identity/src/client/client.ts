import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Scope } from '@jalur/common'

/** A machine client of a partner agency (client credentials). */
export interface PartnerClient {
  clientId: string
  name: string
  /** SHA-256 of the secret, in hexadecimal. Enough, because secrets are 256 random bits and not passwords. */
  secretDigest: string
  /** The secret itself, kept for the demonstration client only, so that the start can show it. */
  demoSecret: string | null
  scopes: Scope[]
  /** Codes of the agencies whose people the client may read. */
  agencies: string[]
  createdAt: Date
  expiresAt: Date | null
}

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

export const newSecret = (): string => randomBytes(32).toString('base64url')

export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Compares in constant time. */
export function secretMatches(secret: string, digest: string): boolean {
  return timingSafeEqual(Buffer.from(digestOf(secret)), Buffer.from(digest.padEnd(64).slice(0, 64)))
}

/** Claims of a partner's access token besides the registered ones. Without `roles`: it is nobody's token. */
export const partnerClaims = (agencies: readonly string[]): Record<string, unknown> => ({ agencies })
