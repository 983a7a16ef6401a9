import type { Logger } from '@jalur/common'
import type { default as Provider, KoaContextWithOIDC } from 'oidc-provider' with { 'resolution-mode': 'import' }
import { secretMatches } from '../client/secret'
import { providerConfiguration, type ProviderParts } from './configuration'

/** A provider over the stored keys, sessions and clients. It keeps nothing itself, so another may take over any time. */
export function createProvider(parts: ProviderParts, logger: Logger): Provider {
  const { issuer } = parts.settings
  const provider = new parts.library.Provider(issuer, providerConfiguration(parts))
  provider.proxy = issuer.startsWith('https:')
  // In the place of a secret stand the digests of those that hold.
  provider.Client.prototype.compareClientSecret = function (secret: string) {
    return (this.clientSecret ?? '').split('.').some((digest) => secretMatches(secret, digest))
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
