import { readFile } from 'node:fs/promises'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

export interface PlaygroundOptions {
  /** Folder with the built pages. It may be filled later; until then the answer is 404. */
  folder: string
  /** Path of the public schema (SDL), so that the documentation needs no right to introspect. */
  schema: string
  /** Where visitors sign in: issuer of the access tokens. */
  issuer: string
  /** The public client as which they sign in. */
  clientId: string
  /** Whom the access tokens are for. */
  audience: string
}

const PREFIX = '/playground'
const YEAR = 31_536_000

/** Serves GraphiQL at `/playground/`, everything from this origin. */
export async function servePlayground(app: FastifyInstance, options: PlaygroundOptions): Promise<void> {
  const { folder, schema, issuer, clientId, audience } = options
  const headers = securityHeaders(issuer)

  await app.register(
    async (scope) => {
      scope.addHook('onSend', async ({ url }, reply) => {
        const forEver = reply.statusCode === 200 && url.startsWith(`${PREFIX}/assets/`)
        reply.headers({ ...headers, 'cache-control': forEver ? `public, max-age=${YEAR}, immutable` : 'no-cache' })
      })
      scope.get('', async ({ url }, reply) => reply.redirect(`${PREFIX}/${url.slice(PREFIX.length)}`, 302))
      scope.get('/config.json', async () => ({ issuer, clientId, audience }))
      scope.get('/api.graphql', async (_request, reply) =>
        reply.type('text/plain').send(await readFile(schema, 'utf8')),
      )
      await scope.register(fastifyStatic, { root: folder, preCompressed: true, cacheControl: false })
    },
    { prefix: PREFIX },
  )
}

/**
 * The least that GraphiQL 5 works with. Its editor (Monaco) writes style attributes into every line and fills style
 * elements with the colours of the theme and of each list, so neither hashes nor a nonce can name them: styles, and
 * only styles, may be inline. They can fetch nothing from elsewhere. Its workers are files of this origin.
 */
function securityHeaders(issuer: string): Record<string, string> {
  const policy = {
    'default-src': "'none'",
    'script-src': "'self'",
    'worker-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': `'self' ${new URL(issuer).origin}`,
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
  }
  return {
    'content-security-policy': Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources}`)
      .join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'cross-origin-opener-policy': 'same-origin',
  }
}
