import type { GraphQLSchema } from 'graphql'
import type { DataSource } from 'typeorm'
import type { AccessLog } from './access-log-writer'
import { knownPurpose } from './access-purpose'
import { PUBLIC_CALLER } from './caller'
import type { Context, SubgraphRequest } from './context'
import type { Day } from './days'
import type { FileDesk, FilesConfig } from './files/file-desk'
import { badToken, problem } from './errors'
import type { FactReference, FactSource } from './facts'
import type { Logger } from './logger'
import type { DomainEvent, Subscriber } from './outbox'
import type { PublicFiles } from './public-files'
import type { Subgraph } from './subgraph'
import { InvalidTokenError, type TokenVerifier } from './token'

export type ServiceName = 'personnel' | 'learning' | 'performance' | 'integrity'

export interface ServiceConfig {
  /** Connection as the service's own role. */
  databaseUrl: string
  verifyToken: TokenVerifier
  /** The day that it is in a time zone, in WITA when none is named. */
  today: (timeZone?: string) => Day
  logger: Logger
  /** Who is told of this service's events. */
  subscribers?: readonly Subscriber[]
  /** Where files lie. */
  files: FilesConfig
  /** Address of the web client, where people check papers. */
  webUrl: string
  /** Whom this service asks for facts of many employees. */
  factSources?: readonly FactSource[]
}

/** A subgraph with its database, ready to answer. */
export interface RunningService {
  name: ServiceName
  schema: GraphQLSchema
  /** The context of one request; throws a GraphQL error for a token that is not valid. */
  createContext(request: SubgraphRequest): Promise<Context>
  /** Resolves when the database answers; rejects otherwise. */
  ready(): Promise<void>
  /** Takes events of other services. */
  consume(events: readonly DomainEvent[]): Promise<void>
  /** Takes in and gives out files; absent where the service has none. */
  files?: FileDesk
  /** What the service gives to everyone; absent where there is nothing. */
  publicFiles?: PublicFiles
  /** Answers another service as a `FactSource`; absent where it keeps no facts that others judge by. */
  factsOf?(references: readonly FactReference[]): Promise<(object | null)[]>
  close(): Promise<void>
  /** For tests that count statements. */
  database: DataSource
}

/** What a service package offers to whoever runs it: `npm start`, its own `main.ts`, the schema tools, and tests. */
export interface ServiceModule {
  name: ServiceName
  /** The federation subgraph; needs no database. */
  buildSchema(): Promise<Subgraph>
  /** Brings the service's schema to its newest version. */
  migrate(databaseUrl: string): Promise<void>
  /** Writes the reference data of this release, again only when it changed. */
  loadReference(databaseUrl: string): Promise<void>
  open(config: ServiceConfig): Promise<RunningService>
}

/** The part of a context that all services share: the caller from the token, language, purpose, and today. */
export async function baseContext(
  request: SubgraphRequest,
  config: ServiceConfig,
  accessLog: AccessLog,
): Promise<Context> {
  const { language, requestId, token, purpose, receivedAt = new Date(), budget = null } = request
  const known = knownPurpose(purpose)
  const rest = { language, requestId, receivedAt, budget, accessLog, purpose: known, today: config.today() }
  if (!token) return { ...rest, caller: PUBLIC_CALLER }
  try {
    return { ...rest, caller: await config.verifyToken(token) }
  } catch (error) {
    if (error instanceof InvalidTokenError) throw badToken(language)
    config.logger.error({ requestId, reason: (error as Error).name }, 'token not checked')
    throw problem(
      'SUBGRAPH_UNAVAILABLE',
      { id: 'Layanan identitas tidak dapat dihubungi.', en: 'The identity service cannot be reached.' }[language],
    )
  }
}
