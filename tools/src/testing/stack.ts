import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readRuntime } from '../data-folder'
import { freePort } from '../ports'
import { guard } from '../watchdog'
import { TEST_DAY, TEST_SCALE } from './test-world'

/** The whole system, started as a user would start it. */
export interface Stack {
  web: string
  /** Address of the GraphQL endpoint, `/graphql` included. */
  gateway: string
  identity: string
  /** The data folder, with `runtime.json` and `secrets.json`. */
  folder: string
  process: ChildProcess
  /** Ctrl-C, as a user would: resolves with the exit code when everything has ended, and deletes the data. */
  stop(): Promise<number | null>
}

const start = path.resolve(__dirname, '..', '..', 'dist', 'start.js')

/**
 * Starts the compiled system on free ports over a new data folder, with `options` as after `npm start --`.
 * Rejects with everything it printed when it ends before it is ready. `folder` goes on with an older one's data.
 */
export async function startStack(options: string[] = [`--scale=${TEST_SCALE}`], folder?: string): Promise<Stack> {
  const data = folder ?? mkdtempSync(path.join(os.tmpdir(), 'jalur-stack-'))
  const names = ['GATEWAY_PORT', 'WEB_PORT', 'IDENTITY_PORT', 'EMBEDDED_DB_PORT', 'PERSONNEL_PORT', 'LEARNING_PORT']
  const ports: Record<string, string> = {}
  for (const name of [...names, 'PERFORMANCE_PORT', 'INTEGRITY_PORT']) ports[name] = String(await freePort())
  const runtime = path.join(data, 'runtime.json')
  rmSync(runtime, { force: true })
  const { DATABASE_URL: _, OIDC_ISSUER: __, ...inherited } = process.env
  const child = spawn(process.execPath, [start, ...options], {
    env: { ...inherited, ...ports, JALUR_DATA: data, JALUR_TODAY: TEST_DAY },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const watchdog = guard(child.pid ?? 0, 'INT')
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  void ended.then(() => watchdog.dismiss())

  while (!existsSync(runtime)) {
    if (child.exitCode !== null) throw new Error(`The system ended before it was ready:\n${output}`)
    await sleep(100)
  }
  const { web, gateway, identity } = readRuntime(data)
  return {
    web,
    gateway,
    identity,
    folder: data,
    process: child,
    async stop() {
      child.kill('SIGINT')
      const code = await ended
      if (!folder) rmSync(data, { recursive: true, force: true })
      return code
    },
  }
}
