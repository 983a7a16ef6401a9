import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { z } from 'zod'
import { type Caller, ROLES, type Role } from './caller'
import { IssuerUnavailableError, issuerKeys } from './issuer-keys'

const claims = z.object({
  sub: z.string().optional(),
  client_id: z.string(),
  scope: z.string().default(''),
  employee: z.string().optional(),
  roles: z.array(z.string()).optional(),
  agency: z.string().optional(),
  agencies: z.array(z.string()).default([]),
  client_name: z.string().optional(),
})

/** The token is malformed, expired, or not made by the issuer for this API. */
export class InvalidTokenError extends Error {}

export interface TokenVerifierOptions {
  issuer: string
  audience: string
  /** Defaults to the issuer's published key set. */
  keys?: JWTVerifyGetKey
}

export type TokenVerifier = (token: string) => Promise<Caller>

const CACHED_TOKENS = 10_000
const CLOCK_SKEW = 30

/**
 * Checks access tokens (RS256, `at+jwt`) and tells who is asking. Answers are kept per token until it expires.
 * @throws InvalidTokenError, IssuerUnavailableError
 */
export function createTokenVerifier({ issuer, audience, keys }: TokenVerifierOptions): TokenVerifier {
  const keySet = keys ?? issuerKeys(issuer)
  const known = new Map<string, { caller: Caller; expires: number }>()
  return async (token) => {
    const hit = known.get(token)
    if (hit && hit.expires > Date.now()) return hit.caller
    const payload = await verify(token, keySet, issuer, audience)
    const caller = callerOf(payload)
    if (known.size >= CACHED_TOKENS) known.clear()
    known.set(token, { caller, expires: (payload.exp ?? 0) * 1_000 })
    return caller
  }
}

async function verify(token: string, keySet: JWTVerifyGetKey, issuer: string, audience: string): Promise<JWTPayload> {
  try {
    const options = {
      issuer,
      audience,
      algorithms: ['RS256'],
      typ: 'at+jwt',
      clockTolerance: CLOCK_SKEW,
      requiredClaims: ['exp'],
    }
    return (await jwtVerify(token, keySet, options)).payload
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new InvalidTokenError()
    throw error instanceof IssuerUnavailableError ? error : new IssuerUnavailableError()
  }
}

function callerOf(payload: JWTPayload): Caller {
  const parsed = claims.safeParse(payload)
  if (!parsed.success) throw new InvalidTokenError()
  const { sub, client_id, client_name, scope, employee, roles, agency, agencies } = parsed.data
  if (!roles) {
    const scopes = scope.split(' ').filter(Boolean)
    const clientName = client_name === undefined ? {} : { clientName: client_name }
    return { kind: 'PARTNER', clientId: client_id, ...clientName, scopes, agencyCodes: agencies }
  }
  if (!sub) throw new InvalidTokenError()
  const known = roles.filter((role): role is Role => (ROLES as readonly string[]).includes(role))
  return { kind: 'PERSON', subject: sub, employeeId: employee ?? null, roles: known, agencyCode: agency ?? null }
}
