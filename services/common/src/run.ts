import { fetch } from 'undici'
import { z } from 'zod'
import { dayInZone, isDay } from './days'
import type { FactSource } from './facts'
import { createLogger } from './logger'
import type { Subscriber } from './outbox'
import { GATEWAY_SECRET_HEADER, serveSubgraph } from './server'
import type { ServiceModule } from './service'
import { createTokenVerifier } from './token'

export const WITA = 'Asia/Makassar'

/** Today in a time zone, WITA when none is named; or the fixed day that tests ask for. */
export const todaySource =
  (fixed?: string) =>
  (timeZone = WITA): string =>
    fixed ?? dayInZone(new Date(), timeZone)

const environment = z.object({
  DATABASE_URL: z.url(),
  OIDC_ISSUER: z.url(),
  OIDC_AUDIENCE: z.string().min(1).default('urn:jalur:api'),
  GATEWAY_SECRET: z.string().min(16),
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string().default('127.0.0.1'),
  JALUR_TODAY: z.string().refine(isDay).optional(),
  LOG_LEVEL: z.string().default('info'),
  /** `name=url` of the services that take this one's events, separated by commas. */
  SUBSCRIBERS: z.string().default(''),
  /** Folder of handed-in files, the same for all processes of the service. */
  FILES_FOLDER: z.string().min(1),
  /** Address of `/files` on the gateway. */
  FILES_URL: z.url(),
  /** Address of a clamd that scans what is handed in; see `FilesConfig`. */
  VIRUS_SCANNER: z.url({ protocol: /^clamd$/ }).optional(),
  /** Address of the web client. */
  WEB_URL: z.url(),
  /** `name=url` of the services that this one asks for facts, separated by commas. */
  FACT_SOURCES: z.string().default(''),
})

/** Runs one service as a process of its own until SIGTERM or SIGINT. `env` is the process environment. */
export async function runService(module: ServiceModule, env: NodeJS.ProcessEnv): Promise<void> {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    throw new Error(
      `Environment of ${module.name}: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`,
    )
  }
  const { DATABASE_URL, OIDC_ISSUER, OIDC_AUDIENCE, GATEWAY_SECRET, PORT, HOST, JALUR_TODAY, LOG_LEVEL } = parsed.data
  const { SUBSCRIBERS, FACT_SOURCES, FILES_FOLDER, FILES_URL, VIRUS_SCANNER, WEB_URL } = parsed.data
  const logger = createLogger(module.name, LOG_LEVEL)
  const service = await module.open({
    databaseUrl: DATABASE_URL,
    verifyToken: createTokenVerifier({ issuer: OIDC_ISSUER, audience: OIDC_AUDIENCE }),
    today: todaySource(JALUR_TODAY),
    logger,
    subscribers: httpSubscribers(SUBSCRIBERS, GATEWAY_SECRET),
    files: { folder: FILES_FOLDER, secret: GATEWAY_SECRET, publicUrl: FILES_URL, virusScanner: VIRUS_SCANNER },
    webUrl: WEB_URL,
    factSources: httpFactSources(FACT_SOURCES, GATEWAY_SECRET),
  })
  const served = await serveSubgraph(service, { port: PORT, host: HOST, gatewaySecret: GATEWAY_SECRET, logger })
  logger.info({ url: served.url }, 'ready')
  const stop = async (): Promise<void> => {
    await served.close()
    await service.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

/** Subscribers reached over HTTP, from `name=url,name=url` where url is the root of a service. */
export function httpSubscribers(list: string, gatewaySecret: string): Subscriber[] {
  return list
    .split(',')
    .filter(Boolean)
    .map((entry) => {
      const [name = '', url = ''] = entry.split('=')
      return {
        name,
        async deliver(events) {
          const response = await fetch(new URL('/internal/events', url), {
            method: 'POST',
            headers: { 'content-type': 'application/json', [GATEWAY_SECRET_HEADER]: gatewaySecret },
            body: JSON.stringify(events),
            signal: AbortSignal.timeout(10_000),
          })
          if (!response.ok) throw new Error(`${name} answered ${response.status}`)
        },
      }
    })
}

/** Sources reached over HTTP, from `name=url,name=url` where url is the root of a service. */
export function httpFactSources(list: string, gatewaySecret: string): FactSource[] {
  return list
    .split(',')
    .filter(Boolean)
    .map((entry) => {
      const [name = '', url = ''] = entry.split('=')
      return {
        name,
        async factsOf(references) {
          const response = await fetch(new URL('/internal/facts', url), {
            method: 'POST',
            headers: { 'content-type': 'application/json', [GATEWAY_SECRET_HEADER]: gatewaySecret },
            body: JSON.stringify(references),
            signal: AbortSignal.timeout(15_000),
          })
          if (!response.ok) throw new Error(`${name} answered ${response.status}`)
          return (await response.json()) as (object | null)[]
        },
      }
    })
}
