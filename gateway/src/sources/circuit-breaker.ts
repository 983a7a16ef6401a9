export interface BreakerOptions {
  /** Failures in a row after which nothing is sent any more. */
  failures: number
  /** How long nothing is sent, in milliseconds; then one request is let through to see. */
  pause: number
}

export const DEFAULT_BREAKER: BreakerOptions = { failures: 5, pause: 10_000 }

/** Nothing was sent: the subgraph has failed too often a moment ago. */
export class BreakerOpenError extends Error {
  constructor() {
    super('not asked: it failed too often a moment ago')
  }
}

/**
 * Spares a subgraph that hangs, and its callers the wait. After so many failures in a row work is refused at once; after
 * the pause one is tried, and its outcome decides for the others. A connection refused does
 * not count: it costs no wait, and ends the moment the subgraph is back.
 */
export class CircuitBreaker {
  private failures = 0
  private openUntil = 0
  private trying = false

  constructor(private readonly options: BreakerOptions = DEFAULT_BREAKER) {}

  /** Runs `work`. Throws BreakerOpenError without running it while the subgraph is spared. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const open = this.failures >= this.options.failures
    if (open && (this.trying || Date.now() < this.openUntil)) throw new BreakerOpenError()
    this.trying = open
    try {
      const result = await work()
      this.failures = 0
      return result
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') {
        this.failures++
        this.openUntil = Date.now() + this.options.pause
      }
      throw error
    } finally {
      if (open) this.trying = false
    }
  }
}
