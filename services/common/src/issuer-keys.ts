import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'

/** The keys of the issuer cannot be had right now. */
export class IssuerUnavailableError extends Error {}

/** How long keys are taken for current, in milliseconds. */
const FRESH = 10 * 60_000
/** A token that names a key not known yet has the keys read again, but not more often than this. */
const BETWEEN_READS = 5_000
/** Longest wait for the issuer. */
const DEADLINE = 2_000
/** How long an issuer that did not answer is left alone. */
const SPARED = 2_000

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() })

type Keys = ReturnType<typeof createRemoteJWKSet>

/**
 * The published keys of an OpenID Provider, found by its discovery document: read when first needed, again after ten
 * minutes, and when a token names a key that is not known yet. While the issuer does not answer, the last known keys go
 * on, so that nobody who is signed in notices.
 * @throws IssuerUnavailableError when no keys were ever had
 */
export function issuerKeys(issuer: string): JWTVerifyGetKey {
  let found: Keys | undefined
  let finding: Promise<Keys> | undefined
  let sparedUntil = 0

  const read: JWTVerifyGetKey = async (header, token) => {
    if (!found) {
      finding ??= discover(issuer).finally(() => (finding = undefined))
      found = await finding
    }
    return found(header, token)
  }
  return async (header, token) => {
    const last = found?.jwks()
    const known: JWTVerifyGetKey = (...asked) => {
      if (!last) throw new IssuerUnavailableError()
      return createLocalJWKSet(last)(...asked)
    }
    if (Date.now() < sparedUntil) return known(header, token)
    try {
      return await read(header, token)
    } catch (error) {
      if (isAboutToken(error)) throw error
      sparedUntil = Date.now() + SPARED
      return known(header, token)
    }
  }
}

async function discover(issuer: string): Promise<Keys> {
  const document = new URL('.well-known/openid-configuration', issuer.endsWith('/') ? issuer : `${issuer}/`)
  const response = await fetch(document, { signal: AbortSignal.timeout(DEADLINE), redirect: 'error' })
  const told = discovery.parse(await response.json())
  if (told.issuer !== issuer) throw new Error(`${document.href} belongs to another issuer`)
  return createRemoteJWKSet(new URL(told.jwks_uri), {
    cacheMaxAge: FRESH,
    cooldownDuration: BETWEEN_READS,
    timeoutDuration: DEADLINE,
  })
}

/** The keys were had, and none of them fits. */
const isAboutToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported
