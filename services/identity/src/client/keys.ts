import { calculateJwkThumbprint, importJWK, type JSONWebKeySet, type JWK } from 'jose'
import { z } from 'zod'

const key = z
  .looseObject({ kty: z.enum(['RSA', 'EC', 'OKP']), n: z.string().optional() })
  .refine((jwk) => !('d' in jwk) && !('k' in jwk), 'holds a private key: send the public part only')
  // 2,048 bits are 342 characters of base64url.
  .refine(({ kty, n = '' }) => kty !== 'RSA' || n.length >= 342, 'is an RSA key of less than 2,048 bits')
const keySet = z.object({ keys: z.array(key).min(1).max(2) })

const ALGORITHMS: Readonly<Record<string, string>> = { RSA: 'RS256', 'P-256': 'ES256', Ed25519: 'EdDSA' }

/**
 * The public keys of a client from the text of a JWK or a JWK set, each with `kid`, `alg` and `use`.
 * A sentence in place of the keys says what is wrong with them.
 */
export async function publicKeys(text: string): Promise<JSONWebKeySet | string> {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return 'The keys are not JSON'
  }
  const parsed = keySet.safeParse(
    typeof content === 'object' && content && 'keys' in content ? content : { keys: [content] },
  )
  if (!parsed.success) return `The keys cannot be used: a key ${parsed.error.issues[0]?.message}`
  try {
    return { keys: await Promise.all(parsed.data.keys.map((jwk) => complete(jwk as JWK))) }
  } catch (error) {
    return `The keys cannot be used: ${(error as Error).message}`
  }
}

async function complete(jwk: JWK): Promise<JWK> {
  const alg = ALGORITHMS[jwk.kty === 'RSA' ? 'RSA' : (jwk.crv ?? '')]
  if (!alg) throw new Error('use RSA, P-256 or Ed25519')
  await importJWK(jwk, alg)
  return { ...jwk, alg, use: 'sig', kid: jwk.kid ?? (await calculateJwkThumbprint(jwk)) }
}
