/** How much is done at once, and who else may wait. */
export interface TurnstileOptions {
  /** Most that runs at once. */
  running: number
  /** Most that all of it together may weigh. Default: without limit. */
  weight?: number
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
  weight: number
  begin(): void
  timer: NodeJS.Timeout
}

/**
 * Lets so much work run at once; the rest waits in the order in which it came, for a while. What weighs more than all
 * together may runs alone.
 */
export class Turnstile {
  private running = 0
  private weight = 0
  private readonly queue = new Set<Waiting>()

  constructor(private readonly options: TurnstileOptions) {}

  /** Runs `work` when its turn comes. @throws Overloaded, before the work has begun */
  async run<T>(work: () => Promise<T>, weight = 0): Promise<T> {
    if (this.queue.size === 0 && this.hasRoomFor(weight)) this.enter(weight)
    else await this.turn(weight)
    try {
      return await work()
    } finally {
      this.running--
      this.weight -= weight
      this.admit()
    }
  }

  private hasRoomFor(weight: number): boolean {
    const { running, weight: most = Infinity } = this.options
    return this.running === 0 || (this.running < running && this.weight + weight <= most)
  }

  private enter(weight: number): void {
    this.running++
    this.weight += weight
  }

  private turn(weight: number): Promise<void> {
    if (this.queue.size >= this.options.waiting) return Promise.reject(new Overloaded())
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.queue.delete(waiting)
        reject(new Overloaded())
        this.admit()
      }, this.options.longestWait)
      const waiting: Waiting = { weight, begin: resolve, timer }
      this.queue.add(waiting)
    })
  }

  /** Lets in whoever has waited longest, and on until the next finds no room. */
  private admit(): void {
    for (const next of this.queue) {
      if (!this.hasRoomFor(next.weight)) return
      this.queue.delete(next)
      clearTimeout(next.timer)
      this.enter(next.weight)
      next.begin()
    }
  }
}
