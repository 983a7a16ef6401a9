import { randomUUID } from 'node:crypto'
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
  badToken,
  bearerToken,
  InvalidTokenError,
  languageOf,
  type Logger,
  problem,
  PUBLIC_CALLER,
  REQUEST_ID_HEADER,
  type RunningService,
  type TokenVerifier,
} from '@jalur/common'
import Fastify, { type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { answerErrors } from './answer-errors'
import type { GatewayContext } from './context'
import { type PlaygroundOptions, servePlayground } from './playground'
import { requestLog } from './request-log'
import { overHttp } from './sources/http'
import { inProcess } from './sources/in-process'
import { SubgraphSource, type Transport } from './sources/subgraph-source'
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
  /** Longest wait for a subgraph, in milliseconds. Default 2,000. */
  deadline?: number
  /** GraphiQL at `/playground`; absent: none. */
  playground?: PlaygroundOptions
}

export interface RunningGateway {
  url: string
  close(): Promise<void>
}

const BODY_LIMIT = 256 * 1024
const REQUEST_ID = /^[\w-]{8,64}$/

interface Source {
  send: Transport
  ready(): Promise<void>
  close(): Promise<void>
}

/** Starts the public GraphQL endpoint at `/graphql`, with `/health/live` and `/health/ready` beside it. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { logger, deadline = 2_000, port, host = '127.0.0.1' } = options
  const sources = new Map(Object.entries(options.sources).map(([name, target]) => [name, sourceOf(target, options)]))
  const gateway = new ApolloGateway({
    supergraphSdl: supergraphFromFile(options.supergraph, logger),
    logger: apolloLogger(logger),
    buildService: ({ name }) => {
      const source = sources.get(name)
      if (!source) throw new Error(`No source is configured for the subgraph ${name}`)
      return new SubgraphSource({
        service: name,
        transport: source.send,
        deadline,
        onFailure: (failure) => logger.warn(failure, 'subgraph did not answer'),
      })
    },
  })
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    keepAliveTimeout: 65_000,
    genReqId: requestId,
  })
  app.setErrorHandler(refuse)
  await app.register(cors, {
    origin: [...options.webOrigins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type', 'accept-language', REQUEST_ID_HEADER],
    exposedHeaders: [REQUEST_ID_HEADER],
    maxAge: 3_600,
  })
  app.addHook('onSend', async (request, reply) => {
    reply
      .header(REQUEST_ID_HEADER, request.id)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
  })

  const server = new ApolloServer<GatewayContext>({
    gateway,
    logger: apolloLogger(logger),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    plugins: [
      requestLog(logger),
      answerErrors,
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
  await server.start()
  await app.register(fastifyApollo(server), {
    path: '/graphql',
    context: (request: FastifyRequest) => contextOf(request, options),
  })

  if (options.playground) await servePlayground(app, options.playground)

  let draining = false
  app.get('/health/live', async () => ({ status: 'ok' }))
  app.get('/health/ready', async (_request, reply) => {
    const subgraphs = Object.fromEntries(
      await Promise.all([...sources].map(async ([name, source]) => [name, await answers(source)] as const)),
    )
    const ready = !draining && Object.values(subgraphs).some(Boolean)
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable', subgraphs })
  })

  const url = await app.listen({ port, host })
  return {
    url: `${url}/graphql`,
    async close() {
      draining = true
      await server.stop()
      await app.close()
      await Promise.all([...sources.values()].map((source) => source.close()))
    },
  }
}

function sourceOf(target: RunningService | string, { gatewaySecret, logger }: GatewayOptions): Source {
  if (typeof target === 'string') return overHttp(target, gatewaySecret)
  return { send: inProcess(target, logger), ready: () => target.ready(), close: async () => undefined }
}

const answers = (source: Source): Promise<boolean> =>
  source.ready().then(
    () => true,
    () => false,
  )

/** The caller's own request id when it is harmless, a new one otherwise. */
function requestId({ headers }: { headers: Record<string, string | string[] | undefined> }): string {
  const sent = headers[REQUEST_ID_HEADER]
  return typeof sent === 'string' && REQUEST_ID.test(sent) ? sent : randomUUID()
}

async function contextOf(request: FastifyRequest, { verifyToken, logger }: GatewayOptions): Promise<GatewayContext> {
  const { authorization, 'accept-language': acceptLanguage } = request.headers
  const language = languageOf(acceptLanguage)
  const base = { language, requestId: request.id }
  if (authorization === undefined) return { ...base, token: null, caller: PUBLIC_CALLER }
  const token = bearerToken(authorization)
  if (!token) throw withStatus(badToken(language), 401)
  try {
    return { ...base, token, caller: await verifyToken(token) }
  } catch (error) {
    if (error instanceof InvalidTokenError) throw withStatus(badToken(language), 401)
    logger.error({ requestId: request.id, reason: (error as Error).name }, 'token not checked')
    const message = { id: 'Layanan identitas belum dapat dihubungi.', en: 'The identity service cannot be reached.' }
    throw withStatus(problem('SUBGRAPH_UNAVAILABLE', message[language]), 503)
  }
}

function withStatus(error: GraphQLError, status: number): GraphQLError {
  return new GraphQLError(error.message, { extensions: { ...error.extensions, http: { status } } })
}

/** A request that Fastify itself refuses (body too large, not JSON) gets an answer in GraphQL's shape. */
function refuse(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500
  const english = languageOf(request.headers['accept-language']) === 'en'
  if (status >= 500) request.log.error({ requestId: request.id, name: error.name }, 'unexpected error')
  const message =
    status === 413
      ? english
        ? 'The request body is too large.'
        : 'Isi permintaan terlalu besar.'
      : english
        ? 'The request cannot be read.'
        : 'Permintaan tidak dapat dibaca.'
  const code = status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST'
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] })
}

/** Apollo's own messages go to the JSON log; its debug chatter does not. */
const apolloLogger = (logger: Logger) => ({
  debug: () => undefined,
  info: (message: string) => logger.debug(message),
  warn: (message: string) => logger.warn(message),
  error: (message: string) => logger.error(message),
})
