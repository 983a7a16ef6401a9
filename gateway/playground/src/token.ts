/** What a token says of its holder; read for display only, the gateway decides what it is worth. */
export interface TokenFacts {
  /** Name of the partner's client, or the roles of a person. */
  holder: string
  isPartner: boolean
  /** In milliseconds since 1970. */
  expiresAt: number
}

/** Reads a JWT without checking its signature; null when the text is none. */
export function readToken(token: string): TokenFacts | null {
  try {
    const [, payload] = token.split('.')
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
    const claims = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
    if (typeof claims['exp'] !== 'number') return null
    const roles = Array.isArray(claims['roles']) ? claims['roles'].map(String) : null
    const client = typeof claims['client_id'] === 'string' ? claims['client_id'] : '?'
    return { holder: roles ? roles.join(', ') : client, isPartner: roles === null, expiresAt: claims['exp'] * 1000 }
  } catch {
    return null
  }
}
