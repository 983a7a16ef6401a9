import { type ChildProcess, spawn } from 'node:child_process'
import { guard, type Watchdog } from '../watchdog'

/** A process that is started again when it ends without having been asked to. */
export interface SupervisedProcess {
  name: string
  /** Settles with the reason when it is given up: it ended before it was ready once, or keeps ending. */
  failed: Promise<string>
  /** From now on it is started again when it ends. */
  supervise(): void
  stop(): Promise<void>
}

export interface Program {
  name: string
  /** Path of the script. */
  script: string
  env: NodeJS.ProcessEnv
  /** Told of each restart. */
  onRestart?: (name: string, code: number | null) => void
}

/** A moment for the port to become free. */
const RESTART_AFTER = 200
/** More restarts than this within a minute are no accident. */
const MOST_RESTARTS = 5
const MINUTE = 60_000

/** Starts a program in a session of its own, which ends with this process. */
export function launch({ name, script, env, onRestart }: Program): SupervisedProcess {
  let child: ChildProcess
  let watchdog: Watchdog
  let ended: Promise<number | null>
  let timer: NodeJS.Timeout | undefined
  let state: 'starting' | 'supervised' | 'stopping' = 'starting'
  let restarts: number[] = []
  let giveUp: (reason: string) => void = () => undefined
  const failed = new Promise<string>((resolve) => (giveUp = resolve))

  const start = () => {
    child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'inherit', 'inherit'], detached: true })
    watchdog = guard(child.pid ?? 0, 'TERM')
    ended = endOf(child)
    void ended.then(onEnd)
  }
  const onEnd = (code: number | null) => {
    watchdog.dismiss()
    if (state === 'stopping') return
    restarts = [...restarts.filter((at) => at > Date.now() - MINUTE), Date.now()]
    if (state === 'starting' || restarts.length > MOST_RESTARTS) {
      giveUp(`The process of ${name} ended (code ${code})`)
      return
    }
    onRestart?.(name, code)
    timer = setTimeout(start, RESTART_AFTER)
  }
  start()
  return {
    name,
    failed,
    supervise: () => void (state = 'supervised'),
    async stop() {
      state = 'stopping'
      clearTimeout(timer)
      child.kill('SIGTERM')
      await ended
    },
  }
}

const endOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', resolve).once('error', () => resolve(null)))
