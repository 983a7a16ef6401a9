import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pages } from '../pages-build'
import { root } from '../project'
import { services } from '../services'
import { StartError } from '../start-error'
import { WEB_CLIENT } from '../web-server'
import { factSourcesOf, subscribersOf } from './one-process'
import { filesFolder, filesUrl, type RunningGraph, type RunOptions } from './running'
import { launch, type SupervisedProcess } from './supervisor'

/**
 * Runs identity, each subgraph and the gateway as processes of their own, joined over HTTP as in production. One that
 * ends by itself is started again.
 */
export async function runSeparately(options: RunOptions): Promise<RunningGraph> {
  const processes: SupervisedProcess[] = []
  const close = async () => {
    for (let last = processes.pop(); last; last = processes.pop()) await last.stop()
  }
  try {
    for (const { name, folder, port, env } of plan(options)) {
      const script = path.join(root, folder, 'dist', 'main.js')
      const started = launch({ name, script, env: { ...env, PORT: String(port) }, onRestart: report })
      processes.push(started)
      await ready(started, `http://localhost:${port}/health/ready`)
      started.supervise()
    }
  } catch (error) {
    await close()
    throw error
  }
  return { failed: Promise.race(processes.map(({ failed }) => failed)), close }
}

const report = (name: string, code: number | null): void =>
  console.error(`The process of ${name} ended (code ${code}) and is started again`)

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
  const originsOf = (names: string[]): string => names.map((name) => `${name}=${origin(name)}`).join(',')
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
      FILES_FOLDER: filesFolder(environment),
      FILES_URL: filesUrl(addresses),
      ...(environment.virusScanner ? { VIRUS_SCANNER: environment.virusScanner } : {}),
      WEB_URL: addresses.web,
      SUBSCRIBERS: originsOf(subscribersOf(name)),
      FACT_SOURCES: originsOf(factSourcesOf(name)),
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
      ...(environment.redisUrl ? { REDIS_URL: environment.redisUrl } : {}),
    },
  }
  return [...(issuer ? [] : [identity]), ...subgraphs, gateway]
}

const PATIENCE = 30_000

async function ready({ name, failed }: SupervisedProcess, url: string): Promise<void> {
  let reason: string | undefined
  void failed.then((text) => (reason = text))
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await sleep(50)) {
    if (reason) throw new StartError(reason, 'Its message stands above')
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
  }
  throw new StartError(`${name} was not ready within ${PATIENCE / 1000} s`, 'Try again; LOG_LEVEL=debug shows more')
}
