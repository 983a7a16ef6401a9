import { fork } from 'node:child_process'
import path from 'node:path'

/** What the process of a measurement tells when it is done. */
export interface ChildReport {
  /** Most memory that the process ever held, in megabytes. */
  peakMemory: number
  /** Longest time that the process could do nothing else, in milliseconds. */
  longestBlock: number
}

/** Runs a file of this folder in a process of its own, so that its memory is its own; resolves to what it reports. */
export async function runChild<Report extends ChildReport>(file: string, options: object): Promise<Report> {
  const child = fork(path.join(__dirname, `${file}.js`), { execArgv: [] })
  const report = new Promise<Report>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Report))
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it had measured`)))
  })
  child.send(options)
  const told = await report
  child.disconnect()
  return told
}

/** Measures in this process as the bench asks, and ends. */
export function measureHere<Options, Report>(measure: (options: Options) => Promise<Report>): void {
  process.once('message', (options: Options) => {
    measure(options).then(
      (report) => process.send?.(report),
      (error: Error) => {
        process.stderr.write(`${error.stack}\n`)
        process.exit(1)
      },
    )
  })
  process.once('disconnect', () => process.exit(0))
}
