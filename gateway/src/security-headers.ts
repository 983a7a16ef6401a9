import type { FastifyInstance } from 'fastify'

const TWO_YEARS = 63_072_000

/**
 * What every answer tells the browser: data, never a page, for nobody's frame and nobody's cache. Pages of this origin
 * (the playground) put their own policy in its place. `behindTls`: the public address is HTTPS and shall stay it.
 */
export function addSecurityHeaders(app: FastifyInstance, behindTls: boolean): void {
  const headers = {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    ...(behindTls ? { 'strict-transport-security': `max-age=${TWO_YEARS}; includeSubDomains` } : {}),
  }
  app.addHook('onSend', async (_request, reply) => {
    reply.headers(headers)
  })
}
