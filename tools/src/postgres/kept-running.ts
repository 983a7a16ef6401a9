import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from '../start-error'
import type { EmbeddedPostgres } from './embedded-postgres'

/** A server that is started again over its data when it ends without having been asked to. */
export interface KeptRunning {
  /** The process that runs now, or ran last. */
  readonly pid: number
  /** Settles with the reason when it is given up: it keeps ending, or does not start again. */
  failed: Promise<string>
  stop(): Promise<void>
}

/** More restarts than this within a minute are no accident. */
const MOST_RESTARTS = 5
const MINUTE = 60_000
/** How long what is left of a killed server may hold its port and its memory. */
const PATIENCE = 10_000
const BETWEEN_TRIES = 50

/** Keeps a started server running; `start` starts it again, `onRestart` is told before each time. */
export function keepRunning(
  first: EmbeddedPostgres,
  start: () => Promise<EmbeddedPostgres>,
  onRestart: () => void = () => undefined,
): KeptRunning {
  let current: Promise<EmbeddedPostgres> = Promise.resolve(first)
  let { pid } = first
  let restarts: number[] = []
  let stopping = false

  const watch = async (): Promise<string> => {
    for (;;) {
      const words = await current.then(({ failed }) => failed)
      restarts = [...restarts.filter((at) => at > Date.now() - MINUTE), Date.now()]
      if (restarts.length > MOST_RESTARTS) return words
      onRestart()
      current = again(start, () => stopping)
      pid = (await current).pid
    }
  }
  return {
    get pid() {
      return pid
    },
    failed: watch().catch((error: Error) => error.message),
    async stop() {
      stopping = true
      await current.then(
        (server) => server.stop(),
        () => undefined,
      )
    },
  }
}

/** Starts the server as soon as the old one has let go of port and memory. Throws what stands in the way for longer. */
async function again(start: () => Promise<EmbeddedPostgres>, isStopping: () => boolean): Promise<EmbeddedPostgres> {
  for (const deadline = Date.now() + PATIENCE; ; await sleep(BETWEEN_TRIES)) {
    try {
      return await start()
    } catch (error) {
      if (!(error instanceof StartError) || Date.now() > deadline || isStopping()) throw error
    }
  }
}
