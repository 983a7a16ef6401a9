import path from 'node:path'
import fastifyStatic from '@fastify/static'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Addresses } from './start/running'

export interface WebServerOptions {
  port: number
  host?: string
  /** Folder with the built pages. */
  folder: string
  addresses: Addresses
  /** Whom the access tokens are for. */
  audience: string
}

/** The client id of the web client at the identity provider. */
export const WEB_CLIENT = 'web'
const YEAR = 31_536_000

/**
 * Serves the web client: hashed assets for ever, pages always fresh, every address without a file as the single page,
 * and `/config.json` with the addresses it talks to, so that one build runs anywhere.
 */
export async function startWebServer(options: WebServerOptions): Promise<FastifyInstance> {
  const { folder, addresses, audience, port, host = 'localhost' } = options
  const app = Fastify({ forceCloseConnections: true })
  const headers = securityHeaders(addresses)
  app.addHook('onSend', async (_request, reply) => void reply.headers(headers))

  app.get('/health/live', async () => ({ status: 'ok' }))
  app.get('/config.json', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send({
      graphqlUrl: addresses.gateway,
      issuer: addresses.identity,
      clientId: WEB_CLIENT,
      audience,
    }),
  )
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, file) => void response.setHeader('cache-control', cachingOf(path.relative(folder, file))),
  })
  app.setNotFoundHandler((request, reply) => {
    // By what the browser asks for, not by the address: codes of positions contain dots.
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html')
    return isPage ? reply.sendFile('index.html') : reply.code(404).send({ message: 'Not found' })
  })
  await app.listen({ port, host })
  return app
}

const cachingOf = (file: string): string =>
  file.startsWith(`assets${path.sep}`) ? `public, max-age=${YEAR}, immutable` : 'no-cache'

function securityHeaders({ gateway, identity }: Addresses): Record<string, string> {
  const issuer = new URL(identity).origin
  const policy = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'manifest-src': "'self'",
    'connect-src': `'self' ${new URL(gateway).origin} ${issuer}`,
    'form-action': `'self' ${issuer}`,
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
  }
  return {
    'content-security-policy': Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources}`)
      .join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'cross-origin-opener-policy': 'same-origin',
  }
}
