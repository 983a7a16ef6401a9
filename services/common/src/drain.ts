import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** How long an app that says it is not ready still takes requests: whoever balances has to see it. */
const NOTICE = 200
const LOOK = 20
/** Longest that requests under way are waited for at the end, in milliseconds. */
const LONGEST_DRAIN = 20_000

export interface Drain {
  /** True from the moment that the app is told to end: it is no longer ready. */
  readonly begun: boolean
  /** Says so, answers what has been taken, ends the connections that are kept, and resolves when the door is shut. */
  finish(): Promise<void>
}

/** Lets an app end in good order. Made with `forceCloseConnections: 'idle'` and `return503OnClosing: false`. */
export function createDrain(app: FastifyInstance): Drain {
  let underWay = 0
  let begun = false
  app.addHook('onRequest', async () => void underWay++)
  app.addHook('onSend', async (_request, reply) => {
    if (begun) reply.header('connection', 'close')
  })
  app.addHook('onResponse', async () => void underWay--)
  return {
    get begun() {
      return begun
    },
    async finish() {
      begun = true
      await sleep(NOTICE)
      const closed = app.close()
      const longest = Date.now() + LONGEST_DRAIN
      do await sleep(LOOK)
      while (underWay > 0 && Date.now() < longest)
      app.server.closeAllConnections()
      await closed
    },
  }
}
