import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'

export const WEB_ORIGIN = 'http://localhost:3999'
export const GATEWAY_ORIGIN = 'http://localhost:4999'
export const AUDIENCE = 'urn:jalur:api'

/** The provider as a process of its own: oidc-provider is an ES module, which jest cannot load. */
export interface IdentityProcess {
  issuer: string
  /** What it wrote to its log so far. */
  log(): string
  /** Ends it; resolves to the milliseconds that it took. */
  stop(): Promise<number>
}

export interface Ended {
  code: number | null
  output: string
}

const MAIN = path.join(__dirname, '../../dist/main.js')
const TIME_TO_START = 20_000

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, 'localhost')
  await once(probe, 'listening')
  const address = probe.address()
  await new Promise((closed) => probe.close(closed))
  if (!address || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Starts the built provider over a migrated database and waits until it answers. */
export async function startIdentity(databaseUrl: string, port: number): Promise<IdentityProcess> {
  const issuer = `http://localhost:${port}`
  const { child, output } = launch({ DATABASE_URL: databaseUrl, OIDC_ISSUER: issuer, PORT: String(port) })
  const deadline = Date.now() + TIME_TO_START
  while (!output().includes('"ready"')) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`identity did not start: ${output()}`)
    await new Promise((later) => setTimeout(later, 50))
  }
  return {
    issuer,
    log: output,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return 0
      const begun = Date.now()
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      return Date.now() - begun
    },
  }
}

/** Runs the built provider where it is expected to give up by itself. */
export async function runToEnd(environment: NodeJS.ProcessEnv): Promise<Ended> {
  const { child, output } = launch(environment)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output: output() }
}

function launch(environment: NodeJS.ProcessEnv): { child: ChildProcess; output: () => string } {
  if (!existsSync(MAIN)) throw new Error('Build first: npx tsc -b services/identity')
  const child = spawn(process.execPath, [MAIN], {
    env: {
      WEB_ORIGIN,
      GATEWAY_ORIGINS: GATEWAY_ORIGIN,
      OIDC_AUDIENCE: AUDIENCE,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  child.stdout.on('data', (part: Buffer) => (text += part.toString()))
  child.stderr.on('data', (part: Buffer) => (text += part.toString()))
  return { child, output: () => text }
}
