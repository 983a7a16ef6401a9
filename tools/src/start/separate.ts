import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pages } from '../pages-build'
import { root } from '../project'
import { services } from '../services'
import { StartError } from '../start-error'
import { guard } from '../watchdog'
import { WEB_CLIENT } from '../web-server'
import { subscribersOf } from './one-process'
import type { RunningGraph, RunOptions } from './running'

/** Runs identity, each subgraph and the gateway as processes of their own, joined over HTTP as in production. */
export async function runSeparately(options: RunOptions): Promise<RunningGraph> {
  const processes: ServiceProcess[] = []
  const close = async () => {
    for (let last = processes.pop(); last; last = processes.pop()) await last.stop()
  }
  try {
    for (const { name, folder, port, env } of plan(options)) {
      const started = launch(name, folder, { ...env, PORT: String(port) })
      processes.push(started)
      await ready(started, `http://localhost:${port}/health/ready`)
    }
  } catch (error) {
    await close()
    throw error
  }
  return { failed: Promise.race(processes.map(({ failed }) => failed)), close }
}

interface PlannedProcess {
  name: string
  folder: string
  port: number
  env: NodeJS.ProcessEnv
}

function plan({ environment, databases, gatewaySecret, addresses }: RunOptions): PlannedProcess[] {
  const { ports, audience, today, logLevel, issuer } = environment
  const shared = {
    HOST: 'localhost',
    OIDC_ISSUER: addresses.identity,
    OIDC_AUDIENCE: audience,
    LOG_LEVEL: logLevel,
    GATEWAY_SECRET: gatewaySecret,
    ...(today ? { JALUR_TODAY: today } : {}),
  }
  const origin = (name: string) => {
    const entry = services.find(({ module }) => module.name === name)
    return `http://localhost:${entry ? ports[entry.port] : 0}`
  }
  const identity: PlannedProcess = {
    name: 'identity',
    folder: 'services/identity',
    port: ports.IDENTITY_PORT,
    env: {
      ...shared,
      ...environment.surroundings,
      DATABASE_URL: databases.identity,
      WEB_ORIGIN: addresses.web,
      GATEWAY_ORIGINS: new URL(addresses.gateway).origin,
    },
  }
  const subgraphs = services.map(({ module: { name }, port }) => ({
    name,
    folder: `services/${name}`,
    port: ports[port],
    env: {
      ...shared,
      DATABASE_URL: databases[name],
      SUBSCRIBERS: subscribersOf(name)
        .map((other) => `${other}=${origin(other)}`)
        .join(','),
    },
  }))
  const urls = services.map(({ module: { name } }) => [`${name.toUpperCase()}_URL`, `${origin(name)}/graphql`])
  const gateway: PlannedProcess = {
    name: 'gateway',
    folder: 'gateway',
    port: ports.GATEWAY_PORT,
    env: {
      ...shared,
      ...(Object.fromEntries(urls) as Record<string, string>),
      SUPERGRAPH: path.join(root, 'schema', 'supergraph.graphql'),
      WEB_ORIGINS: addresses.web,
      PLAYGROUND: pages.playground.output,
      PLAYGROUND_CLIENT: WEB_CLIENT,
    },
  }
  return [...(issuer ? [] : [identity]), ...subgraphs, gateway]
}

interface ServiceProcess {
  name: string
  failed: Promise<string>
  stop(): Promise<void>
}

function launch(name: string, folder: string, env: NodeJS.ProcessEnv): ServiceProcess {
  const child = spawn(process.execPath, [path.join(root, folder, 'dist', 'main.js')], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
  const watchdog = guard(child.pid ?? 0, 'TERM')
  const ended = endOf(child)
  let stopping = false
  return {
    name,
    failed: new Promise((resolve) => {
      void ended.then((code) => stopping || resolve(`The process of ${name} ended (code ${code})`))
    }),
    async stop() {
      stopping = true
      child.kill('SIGTERM')
      await ended
      watchdog.dismiss()
    },
  }
}

const endOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', resolve).once('error', () => resolve(null)))

const PATIENCE = 30_000

async function ready({ name, failed }: ServiceProcess, url: string): Promise<void> {
  let reason: string | undefined
  void failed.then((text) => (reason = text))
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await sleep(50)) {
    if (reason) throw new StartError(reason, 'Its message stands above')
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
  }
  throw new StartError(`${name} was not ready within ${PATIENCE / 1000} s`, 'Try again; LOG_LEVEL=debug shows more')
}
