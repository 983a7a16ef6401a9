import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import cors from '@fastify/cors'
import {
  createDrain,
  FILE_NAME_HEADER,
  type Logger,
  PURPOSE_HEADER,
  REQUEST_ID_HEADER,
  type RunningService,
  type TokenVerifier,
  type TurnstileOptions,
} from '@jalur/common'
import Fastify, { type FastifyRequest } from 'fastify'
import { answerErrors } from './answer-errors'
import { requireUtf8 } from './content-type'
import type { GatewayContext } from './context'
import { serveDevelopers } from './developers'
import { compressAnswers } from './compress-answers'
import { createExecutor } from './executor/executor'
import { inTurn } from './executor/in-turn'
import { type FileGate, serveFiles } from './files'
import { httpStatus } from './http-status'
import { knownOperation } from './known-operation'
import { type BudgetLimits, createBudgets, DEFAULT_BUDGET } from './limits/budget'
import { costBudget } from './limits/cost-budget'
import { DOCUMENT_LIMITS, documentRules } from './limits/document-limits'
import { introspectionForSignedIn } from './limits/introspection'
import { disableTelemetry } from './no-telemetry'
import { type PublicGate, serveOpenData } from './open-data'
import { type PlaygroundOptions, servePlayground } from './playground'
import { refuse } from './refuse'
import { contextOf, requestId } from './request-context'
import { requestLog } from './request-log'
import { checkScalars } from './scalars'
import { addSecurityHeaders } from './security-headers'
import { cutSlowBodies } from './slow-bodies'
import { overHttp } from './sources/http'
import { filesInProcess, inProcess, openDataInProcess } from './sources/in-process'
import { type SubgraphFailure, SubgraphSource, type Transport } from './sources/subgraph-source'
import { supergraphFromFile } from './supergraph'

export interface GatewayOptions {
  port: number
  host?: string
  /** Path of `schema/supergraph.graphql`. */
  supergraph: string
  /** Each subgraph by name: running in this process, or the URL of its GraphQL endpoint. */
  sources: Readonly<Record<string, RunningService | string>>
  /** Sent to subgraphs over HTTP. */
  gatewaySecret: string
  verifyToken: TokenVerifier
  /** Origins of web clients that a browser may call from. */
  webOrigins: readonly string[]
  logger: Logger
  /** Longest wait for a subgraph's answer to a read, in milliseconds. Default 2,000. */
  deadline?: number
  /** The same for a write. Default 5,000. */
  writeDeadline?: number
  /** Longest that a request may take to arrive, in milliseconds. Default 10,000. */
  requestTimeout?: number
  /** The public address is HTTPS, by a proxy in front. Default false. */
  behindTls?: boolean
  /** How many operations run at once and how many may wait. Default: fewer where subgraphs share the process. */
  turns?: TurnstileOptions
  /** Points that callers may spend. */
  budget?: BudgetLimits
  /** Where budgets are shared between gateways; absent: each counts for itself. */
  redisUrl?: string
  /** GraphiQL at `/playground`; absent: none. */
  playground?: PlaygroundOptions
}

export interface RunningGateway {
  url: string
  close(): Promise<void>
}

const BODY_LIMIT = 256 * 1024
const REQUEST_TIMEOUT = 10_000
/** Longest that a file may take to arrive, in milliseconds. */
const UPLOAD_TIMEOUT = 600_000
/** How often connections are looked at for requests that do not arrive, in milliseconds. */
const CONNECTION_CHECK = 1_000

interface Source {
  send: Transport
  files: FileGate
  openData: PublicGate
  ready(): Promise<void>
  close(): Promise<void>
}

/** Starts the public GraphQL endpoint at `/graphql`, with `/health/live` and `/health/ready` beside it. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const {
    logger,
    deadline = 2_000,
    writeDeadline = 5_000,
    requestTimeout = REQUEST_TIMEOUT,
    port,
    host = '127.0.0.1',
  } = options
  const sources = new Map(Object.entries(options.sources).map(([name, target]) => [name, sourceOf(target, options)]))
  const deadlines = { read: deadline, write: writeDeadline }
  const onFailure = (failure: SubgraphFailure): void => logger.warn(failure, 'subgraph did not answer')
  const subgraphs = new Map(
    Array.from(sources, ([service, { send }]) => [
      service,
      new SubgraphSource({ service, transport: send, deadline: deadlines, onFailure }),
    ]),
  )
  disableTelemetry()
  const gateway = new ApolloGateway({
    supergraphSdl: supergraphFromFile(options.supergraph, logger),
    logger: apolloLogger(logger),
    buildService: ({ name }) => {
      const subgraph = subgraphs.get(name)
      if (!subgraph) throw new Error(`No source is configured for the subgraph ${name}`)
      return subgraph
    },
  })
  gateway.executor = inTurn(createExecutor(gateway, subgraphs), options.turns ?? turnsFor(options.sources))
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => checkScalars(apiSchema))
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    keepAliveTimeout: 65_000,
    requestTimeout: UPLOAD_TIMEOUT,
    // Files may take their time to arrive; `cutSlowBodies` ends everything else that does.
    http: { headersTimeout: requestTimeout, connectionsCheckingInterval: CONNECTION_CHECK },
    genReqId: requestId,
  })
  app.setErrorHandler(refuse)
  const drain = createDrain(app)
  addSecurityHeaders(app, options.behindTls ?? false)
  requireUtf8(app)
  cutSlowBodies(app, requestTimeout)
  await app.register(cors, {
    origin: [...options.webOrigins],
    methods: ['GET', 'POST'],
    allowedHeaders: [
      ...['authorization', 'content-type', 'accept-language'],
      ...[REQUEST_ID_HEADER, PURPOSE_HEADER, FILE_NAME_HEADER],
    ],
    exposedHeaders: [REQUEST_ID_HEADER, 'retry-after', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'],
    maxAge: 3_600,
  })
  app.addHook('onSend', async (request, reply) => {
    reply.header(REQUEST_ID_HEADER, request.id)
  })
  compressAnswers(app)

  const budget = options.budget ?? DEFAULT_BUDGET
  const budgets = createBudgets(budget, options.redisUrl)
  const server = new ApolloServer<GatewayContext>({
    gateway,
    logger: apolloLogger(logger),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: DOCUMENT_LIMITS.tokens },
    hideSchemaDetailsFromClientErrors: true,
    validationRules: documentRules,
    plugins: [
      requestLog(logger),
      answerErrors,
      httpStatus,
      knownOperation,
      introspectionForSignedIn,
      costBudget(budget, budgets),
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
  await server.start()
  await budgets.ready()
  await app.register(fastifyApollo(server), {
    path: '/graphql',
    context: (request: FastifyRequest) => contextOf(request, options),
  })

  await serveOpenData(app, sources.get('personnel')?.openData)
  await serveFiles(app, new Map([...sources].map(([name, { files }]) => [name, files])), options)

  if (options.playground) {
    await servePlayground(app, options.playground)
    await serveDevelopers(app, { schema: options.playground.schema, budget, bodyLimit: BODY_LIMIT })
  }

  app.get('/health/live', async () => ({ status: 'ok' }))
  app.get('/health/ready', async (_request, reply) => {
    const subgraphs = Object.fromEntries(
      await Promise.all([...sources].map(async ([name, source]) => [name, await answers(source)] as const)),
    )
    const ready = !drain.begun && Object.values(subgraphs).some(Boolean)
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable', subgraphs })
  })

  const url = await app.listen({ port, host })
  return {
    url: `${url}/graphql`,
    async close() {
      await drain.finish()
      await server.stop()
      await budgets.close()
      await Promise.all([...sources.values()].map((source) => source.close()))
    },
  }
}

/**
 * In one process more at once would only slow each other down; over HTTP most of the time is spent waiting. By weight, in
 * points, a few lists of fifty careers run at once: each has to end within the deadline of a read on a busy machine.
 */
const turnsFor = (sources: GatewayOptions['sources']): TurnstileOptions => ({
  running: Object.values(sources).every((target) => typeof target === 'string') ? 64 : 16,
  weight: 10_000,
  waiting: 512,
  longestWait: 5_000,
})

function sourceOf(target: RunningService | string, { gatewaySecret, logger }: GatewayOptions): Source {
  if (typeof target === 'string') return overHttp(target, gatewaySecret)
  return {
    send: inProcess(target, logger),
    files: filesInProcess(target),
    openData: openDataInProcess(target),
    ready: () => target.ready(),
    close: async () => undefined,
  }
}

const answers = (source: Source): Promise<boolean> =>
  source.ready().then(
    () => true,
    () => false,
  )

/** Apollo's own messages go to the JSON log; its debug chatter does not. */
const apolloLogger = (logger: Logger) => ({
  debug: () => undefined,
  info: (message: string) => logger.debug(message),
  warn: (message: string) => logger.warn(message),
  error: (message: string) => logger.error(message),
})
