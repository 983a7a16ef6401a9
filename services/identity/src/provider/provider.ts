import type { Logger } from '@jalur/common'
import type { default as Provider, KoaContextWithOIDC } from 'oidc-provider' with { 'resolution-mode': 'import' }
import { secretMatches } from '../client/client'
import { providerConfiguration, type ProviderParts } from './configuration'

/** A provider over the stored keys, sessions and clients. It keeps nothing itself, so another may take over any time. */
export function createProvider(parts: ProviderParts, logger: Logger): Provider {
  const { issuer } = parts.settings
  const provider = new parts.library.Provider(issuer, providerConfiguration(parts))
  provider.proxy = issuer.startsWith('https:')
  // Clients are stored with a digest of their secret.
  provider.Client.prototype.compareClientSecret = function (secret: string) {
    return secretMatches(secret, this.clientSecret ?? '')
  }
  const refused = ({ oidc }: KoaContextWithOIDC, { name, message }: Error): void =>
    logger.info({ route: oidc.route, client: oidc.client?.clientId, reason: message || name }, 'refused')
  provider.on('grant.error', refused)
  provider.on('authorization.error', refused)
  provider.on('server_error', ({ oidc }, { name, message }) =>
    logger.error({ route: oidc.route, reason: `${name}: ${message}` }, 'provider failed'),
  )
  return provider
}
