import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** How long nothing must be under way before the door is shut: requests may still be on the wire. */
const QUIET = 200
const LOOK = 20

/** Counts the requests that an app has taken and not yet answered; the last answers ask clients to go elsewhere. */
export function createDrain(app: FastifyInstance): { drain(longest: number): Promise<void> } {
  let underWay = 0
  let draining = false
  app.addHook('onRequest', async () => void underWay++)
  app.addHook('onSend', async (_request, reply) => {
    if (draining) reply.header('connection', 'close')
  })
  app.addHook('onResponse', async () => void underWay--)
  return {
    /** Resolves when everything taken is answered, or after `longest` milliseconds. */
    async drain(longest) {
      draining = true
      const started = Date.now()
      let quietSince = started
      while (Date.now() - quietSince < QUIET && Date.now() - started < longest) {
        await sleep(LOOK)
        if (underWay > 0) quietSince = Date.now()
      }
    },
  }
}
