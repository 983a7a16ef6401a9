import * as oauth from 'oauth4webapi'
import type { Config } from './config'
import type { Language } from './language'
import { currentSession, setSession } from './session'
import { readToken } from './token'

/** Signing in by authorization code with PKCE. What must survive the journey is kept in the tab's storage. */
const PENDING = 'jalur.playground.sign-in'

interface Pending {
  verifier: string
  state: string
  nonce: string
}

const insecure = (url: string) => ({ [oauth.allowInsecureRequests]: new URL(url).protocol === 'http:' })

/** The page itself, as registered at the provider: `https://gateway.example/playground/`. */
const page = (): string => new URL('./', location.href).href

async function discover({ issuer }: Config): Promise<oauth.AuthorizationServer> {
  const url = new URL(issuer)
  return oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, insecure(issuer)))
}

/** Leaves for the provider's sign-in page, which always asks: whoever tries the graph changes roles. */
export async function startSignIn(config: Config, language: Language): Promise<void> {
  const provider = await discover(config)
  const verifier = oauth.generateRandomCodeVerifier()
  const pending: Pending = { verifier, state: oauth.generateRandomState(), nonce: oauth.generateRandomNonce() }
  sessionStorage.setItem(PENDING, JSON.stringify(pending))
  const url = new URL(provider.authorization_endpoint ?? '')
  const parameters = {
    client_id: config.clientId,
    response_type: 'code',
    redirect_uri: page(),
    scope: 'openid profile',
    resource: config.audience,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: pending.state,
    nonce: pending.nonce,
    prompt: 'login',
    ui_locales: language,
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  location.assign(url)
}

/** True when the address holds the provider's answer to a sign-in that this tab started. */
export const isCallback = ({ searchParams }: URL): boolean =>
  searchParams.has('state') && (searchParams.has('code') || searchParams.has('error'))

/** Takes the provider's answer out of `callback` and keeps the session. Throws when the answer is not to be trusted. */
export async function finishSignIn(config: Config, callback: URL): Promise<void> {
  const stored = sessionStorage.getItem(PENDING)
  sessionStorage.removeItem(PENDING)
  if (!stored) throw new Error('No sign-in was started in this tab.')
  const pending = JSON.parse(stored) as Pending
  const provider = await discover(config)
  const client: oauth.Client = { client_id: config.clientId }
  const answer = oauth.validateAuthResponse(provider, client, callback, pending.state)
  const response = await oauth.authorizationCodeGrantRequest(
    provider,
    client,
    oauth.None(),
    answer,
    page(),
    pending.verifier,
    { ...insecure(config.issuer), additionalParameters: { resource: config.audience } },
  )
  const tokens = await oauth.processAuthorizationCodeResponse(provider, client, response, {
    expectedNonce: pending.nonce,
    requireIdToken: true,
  })
  const facts = readToken(tokens.access_token)
  const name = oauth.getValidatedIdTokenClaims(tokens)?.['name']
  setSession({
    accessToken: tokens.access_token,
    idToken: tokens.id_token,
    name: typeof name === 'string' ? name : (facts?.holder ?? '?'),
    isPartner: false,
    expiresAt: facts?.expiresAt ?? Date.now() + (tokens.expires_in ?? 300) * 1000,
  })
}

/** Forgets the session here, and ends it at the provider when it began there. */
export async function signOut(config: Config): Promise<void> {
  const idToken = currentSession()?.idToken
  setSession(null)
  if (!idToken) return
  const { end_session_endpoint: endpoint } = await discover(config)
  if (!endpoint) return
  const url = new URL(endpoint)
  url.searchParams.set('id_token_hint', idToken)
  url.searchParams.set('client_id', config.clientId)
  location.assign(url)
}
