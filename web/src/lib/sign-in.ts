import * as oauth from 'oauth4webapi'
import { loadConfig, type Config } from './config'
import { forgetDrafts } from './draft'
import { dropUnnamed } from './held-files'
import { currentSession, setSession } from './session'

/**
 * Signing in by authorization code with PKCE, in the page itself. This module is loaded on demand only.
 * What must survive the journey to the provider and back is kept in the tab's storage under one key.
 */
const PENDING = 'jalur.sign-in'
const CALLBACK = '/masuk/selesai'

interface Pending {
  verifier: string
  state: string
  nonce: string
  returnTo: string
  silent: boolean
}

/** Where the person goes after the provider answered. `signedIn` is false when a silent attempt found no session. */
export interface SignInResult {
  returnTo: string
  signedIn: boolean
}

const insecure = (url: string) => ({ [oauth.allowInsecureRequests]: new URL(url).protocol === 'http:' })

async function discover({ issuer }: Config): Promise<oauth.AuthorizationServer> {
  const url = new URL(issuer)
  return oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, insecure(issuer)))
}

function endpoint(url: string | undefined, name: string): URL {
  if (!url) throw new Error(`The identity provider names no ${name}.`)
  return new URL(url)
}

/**
 * Leaves for the provider's sign-in page; `returnTo` is the path to come back to.
 * `silent` asks for an answer without any page, which the provider can give while its own session lasts.
 */
export async function startSignIn(returnTo: string, { silent = false } = {}): Promise<void> {
  const config = await loadConfig()
  const provider = await discover(config)
  const verifier = oauth.generateRandomCodeVerifier()
  const pending: Pending = {
    verifier,
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    returnTo,
    silent,
  }
  sessionStorage.setItem(PENDING, JSON.stringify(pending))
  const url = endpoint(provider.authorization_endpoint, 'authorization endpoint')
  const parameters = {
    client_id: config.clientId,
    response_type: 'code',
    redirect_uri: location.origin + CALLBACK,
    scope: 'openid profile',
    resource: config.audience,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: pending.state,
    nonce: pending.nonce,
    ui_locales: document.documentElement.lang,
    ...(silent && { prompt: 'none' }),
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  location.assign(url)
}

/** Takes the provider's answer out of `callback` and keeps the session. Throws when the answer is not to be trusted. */
export async function finishSignIn(callback: URL): Promise<SignInResult> {
  const stored = sessionStorage.getItem(PENDING)
  sessionStorage.removeItem(PENDING)
  if (!stored) throw new Error('No sign-in was started in this tab.')
  const pending = JSON.parse(stored) as Pending
  if (pending.silent && callback.searchParams.has('error')) {
    setSession(null)
    return { returnTo: pending.returnTo, signedIn: false }
  }
  const config = await loadConfig()
  const provider = await discover(config)
  const client: oauth.Client = { client_id: config.clientId }
  const answer = oauth.validateAuthResponse(provider, client, callback, pending.state)
  const response = await oauth.authorizationCodeGrantRequest(
    provider,
    client,
    oauth.None(),
    answer,
    location.origin + CALLBACK,
    pending.verifier,
    { ...insecure(config.issuer), additionalParameters: { resource: config.audience } },
  )
  const tokens = await oauth.processAuthorizationCodeResponse(provider, client, response, {
    expectedNonce: pending.nonce,
    requireIdToken: true,
  })
  const name = oauth.getValidatedIdTokenClaims(tokens)?.name
  setSession({
    accessToken: tokens.access_token,
    idToken: tokens.id_token ?? '',
    expiresAt: Date.now() + (tokens.expires_in ?? 300) * 1000,
    name: typeof name === 'string' ? name : null,
  })
  return { returnTo: pending.returnTo, signedIn: true }
}

/**
 * Forgets the session, all drafts here but those named in `kept`, and the files of the others, then ends it at the provider, which sends the person
 * back to the first page. Where the provider cannot be reached it throws, and nothing is forgotten.
 */
export async function startSignOut(kept: string[]): Promise<void> {
  const session = currentSession()
  const config = await loadConfig()
  const provider = await discover(config)
  const url = endpoint(provider.end_session_endpoint, 'end-session endpoint')
  if (session?.idToken) url.searchParams.set('id_token_hint', session.idToken)
  url.searchParams.set('client_id', config.clientId)
  url.searchParams.set('post_logout_redirect_uri', `${location.origin}/`)
  forgetDrafts(kept)
  await dropUnnamed(0).catch(() => undefined)
  setSession(null)
  location.assign(url)
}
