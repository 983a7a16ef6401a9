import type { FastifyInstance } from 'fastify'

/** Refuses bodies in any other encoding than plain UTF-8: what was checked must be what is read. */
export function requireUtf8(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ headers }) => {
    const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(headers['content-type'] ?? '')?.[1]?.toLowerCase()
    const encoding = headers['content-encoding']?.toLowerCase() ?? 'identity'
    if ((charset && charset !== 'utf-8' && charset !== 'utf8') || encoding !== 'identity') {
      throw Object.assign(new Error('unsupported encoding'), { statusCode: 415 })
    }
  })
}
