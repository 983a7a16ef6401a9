import { setTimeout as sleep } from 'node:timers/promises'

/** Ends a running system in good order: on Ctrl-C, a signal, or when one of its parts fails. */
export interface Shutdown {
  /** Settles when the end is asked for; with the reason when something failed. */
  requested: Promise<string | undefined>
  readonly isRequested: boolean
  /** Asks for the end because something failed. */
  request(reason: string): void
  /** What to close at the end; the last added is closed first. One that takes too long is named and left behind. */
  onClose(name: string, closer: () => Promise<unknown>): void
  closeAll(): Promise<void>
}

const IMPATIENT_AFTER = 2_000
const LONGEST_CLOSE = 8_000

/**
 * Listens to the signals. One that comes while the system still starts ends the process as soon as what was opened so
 * far is closed; a second one after two seconds ends it at once.
 */
export function createShutdown(): Shutdown {
  const closers: [name: string, closer: () => Promise<unknown>][] = []
  let settle: (reason: string | undefined) => void = () => undefined
  const requested = new Promise<string | undefined>((resolve) => (settle = resolve))
  let askedAt: number | undefined

  let closing: Promise<void> | undefined
  const closeInTurn = async () => {
    for (let last = closers.pop(); last; last = closers.pop()) {
      const [name, closer] = last
      const late = sleep(LONGEST_CLOSE, undefined, { ref: false }).then(() =>
        Promise.reject(new Error('takes too long')),
      )
      await Promise.race([closer(), late]).catch((error: Error) => console.error(`Ending ${name}: ${error.message}`))
    }
  }
  const closeAll = () => (closing ??= closeInTurn())
  const onSignal = () => {
    // Ctrl-C reaches the process by the terminal and again by npm: the echo is not impatience.
    if (askedAt !== undefined && Date.now() - askedAt > IMPATIENT_AFTER) process.exit(1)
    if (askedAt !== undefined) return
    askedAt = Date.now()
    console.error('\nEnding ...')
    settle(undefined)
    void closeAll().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)

  return {
    requested,
    get isRequested() {
      return askedAt !== undefined
    },
    request: settle,
    onClose: (name, closer) => void closers.push([name, closer]),
    closeAll,
  }
}
