import { languageOf, type Logger } from '@jalur/common'
import Fastify, { type FastifyInstance } from 'fastify'
import type Provider from 'oidc-provider' with { 'resolution-mode': 'import' }
import type { AccountRepository } from '../account/account.repository'
import type { SandboxRepository } from '../client/sandbox.repository'
import { loadAssets } from '../pages/assets'
import { errorPage } from '../pages/error.page'
import type { IdentitySettings } from '../settings'
import { protect } from './security'
import { sandboxRoutes } from './sandbox.routes'
import { html, signInRoutes } from './sign-in.routes'

export interface ServerParts {
  settings: IdentitySettings
  accounts: AccountRepository
  sandbox: SandboxRepository
  /** The provider of the moment: a new one takes over when keys change. */
  provider: () => Provider
  /** Rejects while the database does not answer. */
  ready: () => Promise<unknown>
  logger: Logger
}

/** Paths that the provider answers; everything else is unknown here. */
const PROVIDER_PATHS = ['/auth', '/auth/*', '/token', '/token/*', '/jwks', '/session/*', '/.well-known/*']

const YEAR = 31_536_000

/** The HTTP server of the provider: its protocol, the sign-in pages, health. Not yet listening. */
export async function buildServer({
  settings,
  accounts,
  sandbox,
  provider,
  ready,
  logger,
}: ServerParts): Promise<FastifyInstance> {
  const app = Fastify({ forceCloseConnections: true, trustProxy: settings.issuer.startsWith('https:') })
  protect(app, settings)
  // Addresses carry codes and states, so only the route is logged.
  app.addHook('onResponse', async ({ id, method, routeOptions }, reply) => {
    const { statusCode, elapsedTime } = reply
    logger.info({
      request: id,
      method,
      route: routeOptions.url,
      status: reply.raw.statusCode || statusCode,
      ms: Math.round(elapsedTime),
    })
  })
  app.setErrorHandler(async (error, request, reply) => {
    const status = (error as { statusCode?: number }).statusCode ?? 500
    if (status >= 500) logger.error({ request: request.id, reason: String(error) }, 'request failed')
    const language = languageOf(request.headers['accept-language'])
    const reason = status >= 500 ? 'failed' : 'refused'
    return html(reply.code(status), errorPage({ language, home: settings.webOrigin, reason }))
  })
  app.setNotFoundHandler(async (request, reply) => {
    const language = languageOf(request.headers['accept-language'])
    return html(reply.code(404), errorPage({ language, home: settings.webOrigin, reason: 'notFound' }))
  })

  app.get('/health/live', async () => ({ status: 'ok' }))
  app.get('/health/ready', async (_request, reply) => {
    try {
      await ready()
      return { status: 'ok' }
    } catch {
      return reply.code(503).send({ status: 'unavailable' })
    }
  })
  for (const { path, type, body } of loadAssets()) {
    app.get(path, async (_request, reply) =>
      reply.type(type).header('cache-control', `public, max-age=${YEAR}, immutable`).send(body),
    )
  }
  await app.register(async (scope) => sandboxRoutes(scope, { settings, accounts, sandbox }))
  await app.register(async (scope) => signInRoutes(scope, { settings, accounts, provider }))
  await app.register(async (scope) => {
    // The provider reads bodies itself.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _body, done) => done(null))
    for (const path of PROVIDER_PATHS) {
      scope.all(path, (request, reply) => {
        reply.hijack()
        void provider().callback()(request.raw, reply.raw)
      })
    }
  })
  return app
}
