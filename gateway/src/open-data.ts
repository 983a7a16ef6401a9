import { headerOf, type PublicAnswer } from '@jalur/common'
import type { FastifyInstance, FastifyRequest } from 'fastify'

export const OPEN_DATA_PATH = '/open-data/'

/** How the gateway reaches the open data of a subgraph; null for a path that names nothing. */
export type PublicGate = (path: string, ifNoneMatch: string | null) => Promise<PublicAnswer | null>

/** Serves the open data of personnel at `/open-data/`, to everyone and to pages of every origin. */
export async function serveOpenData(app: FastifyInstance, gate: PublicGate | undefined): Promise<void> {
  await app.register(async (scope) => {
    const found = new WeakMap<FastifyRequest, PublicAnswer>()
    // Put last, because what holds for the rest of this origin (nobody's cache, own pages only) does not hold here.
    scope.addHook('onSend', async (request, reply) => {
      reply.headers({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        ...found.get(request)?.headers,
      })
    })
    scope.get('/open-data', async (_request, reply) => reply.redirect(OPEN_DATA_PATH, 302))
    scope.get<{ Params: { '*': string } }>(`${OPEN_DATA_PATH}*`, async (request, reply) => {
      const answer = await gate?.(request.params['*'], headerOf(request.headers, 'if-none-match'))
      if (!answer) return reply.code(404).send({ error: 'Not found. See /open-data/ for what there is.' })
      found.set(request, answer)
      return reply.code(answer.status).headers(answer.headers).send(answer.body)
    })
  })
}
