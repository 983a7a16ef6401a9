const WIDTH = 32

/** Shows what a long command is doing, a line a step with its time. */
export interface Steps {
  /** Runs one step; `progress` may be called with a short text as often as wished. */
  run<T>(name: string, work: (progress: (text: string) => void) => Promise<T> | T): Promise<T>
}

/** Steps on standard error: on a terminal the running line is rewritten, elsewhere progress appears at most every 5 s. */
export function createSteps(out: NodeJS.WriteStream = process.stderr): Steps {
  return {
    async run(name, work) {
      const started = Date.now()
      const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`
      let shownAt = started
      const progress = (text: string) => {
        if (out.isTTY) out.write(`\r\u001b[K  ${name.padEnd(WIDTH)} ${text}`)
        else if (Date.now() - shownAt > 5_000) {
          shownAt = Date.now()
          out.write(`  ${name.padEnd(WIDTH)} ${text}\n`)
        }
      }
      if (out.isTTY) progress('...')
      const clear = out.isTTY ? '\r\u001b[K' : ''
      try {
        const result = await work(progress)
        out.write(`${clear}  ${name.padEnd(WIDTH)} ${seconds()}\n`)
        return result
      } catch (error) {
        out.write(`${clear}  ${name.padEnd(WIDTH)} failed after ${seconds()}\n`)
        throw error
      }
    },
  }
}
