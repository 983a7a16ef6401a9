import type { FastifyInstance } from 'fastify'
import { FILES_PATH } from './files'

/** Cuts off requests whose body does not arrive in time; files have a longer time of their own. */
export function cutSlowBodies(app: FastifyInstance, milliseconds: number): void {
  app.addHook('onRequest', async ({ raw, url }) => {
    const hasBody = raw.headers['content-length'] !== undefined || raw.headers['transfer-encoding'] !== undefined
    if (url.startsWith(FILES_PATH) || !hasBody) return
    const timer = setTimeout(() => raw.socket.destroy(), milliseconds)
    raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer))
  })
}
