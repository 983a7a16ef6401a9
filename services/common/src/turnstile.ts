/** How much is done at once, and who else may wait. */
export interface TurnstileOptions {
  /** Most that runs at once. */
  running: number
  /** Most that waits; what comes then is refused. */
  waiting: number
  /** Longest wait, in milliseconds; then it is refused. */
  longestWait: number
}

/** There is too much to do: the work was not begun. */
export class Overloaded extends Error {
  constructor() {
    super('too much to do')
  }
}

interface Waiting {
  begin(): void
  timer: NodeJS.Timeout
}

/** Lets so much work run at once; the rest waits in the order in which it came, for a while. */
export class Turnstile {
  private running = 0
  private readonly queue = new Set<Waiting>()

  constructor(private readonly options: TurnstileOptions) {}

  /** Runs `work` when its turn comes. @throws Overloaded, before the work has begun */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.options.running) this.running++
    else await this.turn()
    try {
      return await work()
    } finally {
      this.leave()
    }
  }

  private turn(): Promise<void> {
    if (this.queue.size >= this.options.waiting) return Promise.reject(new Overloaded())
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.queue.delete(waiting)
        reject(new Overloaded())
      }, this.options.longestWait)
      const waiting: Waiting = { begin: resolve, timer }
      this.queue.add(waiting)
    })
  }

  /** The place goes to whoever has waited longest. */
  private leave(): void {
    const [next] = this.queue
    if (!next) {
      this.running--
      return
    }
    this.queue.delete(next)
    clearTimeout(next.timer)
    next.begin()
  }
}
