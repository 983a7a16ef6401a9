/** A partner client for trying out; the secret is told this once. */
export interface SandboxClient {
  clientId: string
  clientSecret: string
  /** Instant. */
  expiresAt: string
}

/** Why there is no client: none here at all, or not today; anything else is `failed`. */
export type SandboxFailure = 'none' | 'quota' | 'name' | 'failed'

const FAILURES: Record<number, SandboxFailure> = { 404: 'none', 429: 'quota', 400: 'name' }

/** Asks the identity provider for a client of this name. */
export async function createSandboxClient(issuer: string, name: string): Promise<SandboxClient | SandboxFailure> {
  try {
    const response = await fetch(new URL('/sandbox/clients', issuer), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    })
    if (!response.ok) return FAILURES[response.status] ?? 'failed'
    return (await response.json()) as SandboxClient
  } catch {
    return 'failed'
  }
}
