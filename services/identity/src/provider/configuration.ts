import type { Configuration, KoaContextWithOIDC } from 'oidc-provider' with { 'resolution-mode': 'import' }
import type { DataSource } from 'typeorm'
import { personClaims } from '../account/account'
import type { AccountRepository } from '../account/account.repository'
import { PARTNER_SCOPES, partnerClaims, WEB_CLIENT } from '../client/client'
import type { ClientRepository } from '../client/client.repository'
import type { KeySet } from '../keys/key.repository'
import { firstPartyOrigins, type IdentitySettings, LIFETIMES, redirectUris } from '../settings'
import { ClientAdapter, PostgresAdapter } from './adapter'
import { firstPartyGrant } from './grant'
import type { ProviderLibrary } from './library'

export interface ProviderParts {
  library: ProviderLibrary
  settings: IdentitySettings
  database: DataSource
  accounts: AccountRepository
  clients: ClientRepository
  keys: KeySet
  pages: Pick<Configuration, 'renderError'> & {
    signOut: (context: KoaContextWithOIDC, form: string) => void
    signedOut: (context: KoaContextWithOIDC) => void
  }
}

/** Where a person signs in, below the issuer. */
export const SIGN_IN_PATH = '/masuk'

/** The whole configuration of the provider. What is not named here is switched off. */
export function providerConfiguration(parts: ProviderParts): Configuration {
  const { library, settings, database, accounts, clients, keys, pages } = parts
  const { InvalidGrant } = library.errors
  const alreadyConsumed = (): Error => new InvalidGrant('already consumed')
  const origins = firstPartyOrigins(settings)
  return {
    adapter: (kind: string) =>
      kind === 'Client' ? new ClientAdapter(clients) : new PostgresAdapter(database, kind, alreadyConsumed),
    jwks: { keys: keys.signing },
    cookies: {
      keys: keys.cookies,
      names: { session: 'jalur_session', interaction: 'jalur_sign_in', resume: 'jalur_resume' },
      long: { httpOnly: true, sameSite: 'lax', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    clients: [webClient(settings)],
    extraClientMetadata: { properties: ['agencies'] },
    clientAuthMethods: ['none', 'client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    responseTypes: ['code'],
    scopes: ['openid', 'profile', ...PARTNER_SCOPES],
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    enableHttpPostMethods: false,
    clientBasedCORS: (_context, origin) => origins.includes(origin),
    ttl: { ...LIFETIMES },
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: () => true,
    rotateRefreshToken: true,
    loadExistingGrant: (context) => firstPartyGrant(context),
    interactions: {
      policy: signInOnly(library),
      url: (_context, interaction) => `${SIGN_IN_PATH}/${interaction.uid}`,
    },
    findAccount: async (_context, id) => {
      const account = await accounts.find(id)
      if (!account) return undefined
      return { accountId: id, claims: () => ({ sub: id, name: account.name }) }
    },
    extraTokenClaims: async (_context, token) => {
      if (token.kind === 'ClientCredentials') return partnerClaims(await clients.find(token.clientId ?? ''))
      const account = 'accountId' in token ? await accounts.find(token.accountId) : null
      if (!account) throw new InvalidGrant('account is gone')
      return personClaims(account)
    },
    renderError: pages.renderError,
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: pages.signOut, postLogoutSuccessSource: pages.signedOut },
      resourceIndicators: resourceIndicators(library, settings.audience),
    },
  }
}

function webClient(settings: IdentitySettings): NonNullable<Configuration['clients']>[number] {
  return {
    client_id: WEB_CLIENT,
    client_name: 'Jalur',
    token_endpoint_auth_method: 'none',
    application_type: 'web',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    response_modes: ['query'],
    redirect_uris: redirectUris(settings),
    post_logout_redirect_uris: [settings.webOrigin, `${settings.webOrigin}/`],
    scope: 'openid profile',
  }
}

/** Asking who it is remains; the only client that people use is Jalur itself, so nothing is left to consent to. */
function signInOnly({ interactionPolicy }: ProviderLibrary): NonNullable<Configuration['interactions']>['policy'] {
  const policy = interactionPolicy.base()
  policy.remove('consent')
  return policy
}

/** Every access token is a JWT for the one API; a partner that asks for more than its scopes is told so. */
function resourceIndicators(
  { errors }: ProviderLibrary,
  audience: string,
): NonNullable<NonNullable<Configuration['features']>['resourceIndicators']> {
  return {
    enabled: true,
    defaultResource: () => audience,
    useGrantedResource: () => true,
    getResourceServerInfo: (context, resource, client) => {
      if (resource !== audience) throw new errors.InvalidTarget()
      const allowed = client.scope?.split(' ') ?? []
      const { params } = context.oidc
      // A partner that names no scope gets all of its own (RFC 6749, section 3.3).
      if (params?.['grant_type'] === 'client_credentials') params['scope'] ??= allowed.join(' ')
      const asked = params?.['scope']
      const raised = typeof asked === 'string' ? asked.split(' ').find((scope) => !allowed.includes(scope)) : undefined
      if (raised) throw new errors.InvalidScope('requested scope is not allowed', raised)
      const scope = client.clientId === WEB_CLIENT ? '' : allowed.join(' ')
      return { scope, audience, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }
    },
  }
}
