import path from 'node:path'
import {
  createLogger,
  createTokenVerifier,
  type DomainEvent,
  type FactSource,
  type RunningService,
  todaySource,
} from '@jalur/common'
import { startGateway } from '@jalur/gateway'
import { openIdentity } from '@jalur/identity'
import { pages } from '../pages-build'
import { root } from '../project'
import { services } from '../services'
import { WEB_CLIENT } from '../web-server'
import { filesFolder, filesUrl, type RunningGraph, type RunOptions } from './running'

/** Runs identity, all subgraphs and the gateway inside this process; the gateway calls the subgraphs directly. */
export async function runInOneProcess(options: RunOptions): Promise<RunningGraph> {
  const closers: (() => Promise<void>)[] = []
  const close = async () => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer()
  }
  try {
    await openAll(options, (closer) => closers.push(closer))
  } catch (error) {
    await close()
    throw error
  }
  return { failed: new Promise(() => undefined), close }
}

async function openAll(options: RunOptions, onClose: (closer: () => Promise<void>) => void): Promise<void> {
  const { environment, databases, gatewaySecret, addresses } = options
  const { audience, today, logLevel, ports, issuer, redisUrl } = environment
  const logger = (name: string) => createLogger(name, logLevel)

  if (!issuer) {
    const identity = await openIdentity({
      databaseUrl: databases.identity,
      issuer: addresses.identity,
      webOrigin: addresses.web,
      gatewayOrigins: [new URL(addresses.gateway).origin],
      audience,
      port: ports.IDENTITY_PORT,
      logger: logger('identity'),
      surroundings: environment.surroundings,
    })
    onClose(() => identity.close())
    await identity.listen()
  }

  const verifyToken = createTokenVerifier({ issuer: addresses.identity, audience })
  const running = new Map<string, RunningService>()
  let letThrough = (): void => undefined
  const opened = new Promise<void>((resolve) => (letThrough = resolve))
  const deliverTo = (name: string) => ({
    name,
    // What is told before its listener is there would count as heard.
    async deliver(events: readonly DomainEvent[]) {
      await opened
      const listener = running.get(name)
      if (!listener) throw new Error(`${name} is not open`)
      await listener.consume(events)
    },
  })
  try {
    for (const { module } of services) {
      const service = await module.open({
        databaseUrl: databases[module.name],
        verifyToken,
        today: todaySource(today),
        logger: logger(module.name),
        subscribers: subscribersOf(module.name).map(deliverTo),
        files: {
          ...{ folder: filesFolder(environment), secret: gatewaySecret, publicUrl: filesUrl(addresses) },
          virusScanner: environment.virusScanner,
        },
        webUrl: addresses.web,
        factSources: factSourcesOf(module.name).map((name) => factSource(name, () => running.get(name))),
      })
      running.set(module.name, service)
      onClose(() => service.close())
    }
  } finally {
    letThrough()
  }

  const gateway = await startGateway({
    port: ports.GATEWAY_PORT,
    host: 'localhost',
    supergraph: path.join(root, 'schema', 'supergraph.graphql'),
    sources: Object.fromEntries(running),
    gatewaySecret,
    verifyToken,
    webOrigins: [addresses.web],
    redisUrl,
    playground: {
      folder: pages.playground.output,
      schema: path.join(root, 'schema', 'api.graphql'),
      issuer: addresses.identity,
      clientId: WEB_CLIENT,
      audience,
    },
    logger: logger('gateway'),
  })
  onClose(() => gateway.close())
}

/**
 * Who is told of a service's events: the others keep a directory of the employees that personnel owns, and personnel
 * keeps the list of who read their data.
 */
export function subscribersOf(name: string): string[] {
  return name === 'personnel'
    ? services.map(({ module }) => module.name as string).filter((other) => other !== name)
    : ['personnel']
}

/**
 * Whom a service asks for facts of many employees: personnel judges by those that the others keep, and performance
 * compares groups by those that personnel keeps.
 */
export function factSourcesOf(name: string): string[] {
  if (name === 'performance') return ['personnel']
  return name === 'personnel' ? subscribersOf(name) : []
}

/** A service of this process as a source of facts. */
export const factSource = (name: string, service: () => RunningService | undefined): FactSource => ({
  name,
  async factsOf(references) {
    const answer = await service()?.factsOf?.(references)
    if (!answer) throw new Error(`${name} does not answer`)
    return answer
  },
})
