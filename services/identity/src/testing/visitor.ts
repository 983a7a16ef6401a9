import { createHash, randomBytes } from 'node:crypto'
import { AUDIENCE, WEB_ORIGIN } from './identity-process'

export const CALLBACK = `${WEB_ORIGIN}/masuk/selesai`

/** Answer of the token endpoint. */
export interface TokenAnswer {
  status: number
  body: Partial<Record<'access_token' | 'id_token' | 'refresh_token' | 'error' | 'scope' | 'token_type', string>> & {
    expires_in?: number
  }
}

/** A person at a browser: keeps cookies per path, follows redirects, and runs the web client's side of PKCE. */
export class Visitor {
  private readonly cookies = new Map<string, { value: string; path: string }>()
  readonly verifier = randomBytes(32).toString('base64url')

  constructor(readonly issuer: string) {}

  /** Parameters of a proper authorization request, changed as asked; `undefined` leaves one out. */
  authorizationUrl(changes: Record<string, string | undefined> = {}): string {
    const wanted = {
      client_id: 'web',
      response_type: 'code',
      scope: 'openid profile',
      redirect_uri: CALLBACK,
      code_challenge: createHash('sha256').update(this.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      resource: AUDIENCE,
      state: 'state-1',
      nonce: 'nonce-1',
      ...changes,
    }
    const url = new URL('/auth', this.issuer)
    for (const [name, value] of Object.entries(wanted)) if (value !== undefined) url.searchParams.set(name, value)
    return url.toString()
  }

  /** One request with the cookies of this browser. */
  async request(url: string | URL, init: RequestInit = {}): Promise<Response> {
    const target = new URL(url, this.issuer)
    const cookie = [...this.cookies]
      .filter(([, { path }]) => target.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ')
    const headers = { accept: 'text/html', ...(init.headers as Record<string, string>), cookie }
    const response = await fetch(target, { redirect: 'manual', ...init, headers })
    for (const line of response.headers.getSetCookie()) this.keep(line)
    return response
  }

  /** Follows redirects inside the issuer; the answer is a page, or the redirect that leaves. */
  async follow(url: string | URL, init?: RequestInit): Promise<Response> {
    const response = await this.request(url, init)
    const location = response.headers.get('location')
    if (!location || new URL(location, this.issuer).origin !== this.issuer) return response
    await response.body?.cancel()
    return this.follow(location)
  }

  /** Opens the sign-in page; resolves to its address and text. */
  async openSignIn(changes?: Record<string, string | undefined>, headers?: Record<string, string>) {
    const away = await this.request(this.authorizationUrl(changes))
    const path = away.headers.get('location') ?? ''
    const page = await this.request(path, { headers })
    return { path, page, text: await page.text() }
  }

  /** Sends the sign-in form. */
  submit(path: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return this.follow(path, { method: 'POST', body: new URLSearchParams(form), headers })
  }

  /** Chooses a person; resolves to the parameters that the web client gets back. */
  async signIn(account: string, changes?: Record<string, string | undefined>): Promise<URLSearchParams> {
    const { path } = await this.openSignIn(changes)
    return returned(await this.submit(path, { account }))
  }

  /** Changes a code for tokens, as the web client does. */
  redeem(code: string, changes: Record<string, string> = {}): Promise<TokenAnswer> {
    return requestToken(this.issuer, {
      grant_type: 'authorization_code',
      client_id: 'web',
      redirect_uri: CALLBACK,
      code,
      code_verifier: this.verifier,
      resource: AUDIENCE,
      ...changes,
    })
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const [name = '', value = ''] = pair.split('=')
    const path = attributes.find((attribute) => attribute.startsWith('path='))?.slice(5) ?? '/'
    if (value) this.cookies.set(name, { value, path })
    else this.cookies.delete(name)
  }
}

/** The parameters with which the browser is sent back to an application. */
export const returned = (response: Response): URLSearchParams =>
  new URL(response.headers.get('location') ?? 'about:blank').searchParams

/** Asks the token endpoint. */
export async function requestToken(
  issuer: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<TokenAnswer> {
  const response = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(form), headers })
  return { status: response.status, body: (await response.json()) as TokenAnswer['body'] }
}

export const basic = (id: string, secret: string): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
})
