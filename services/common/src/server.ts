import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { PURPOSE_HEADER } from './access-purpose'
import type { Budget, Context, SubgraphRequest } from './context'
import { createDrain } from './drain'
import { gatewayOnly, notFound } from './errors'
import { FACT_BATCH, type FactReference } from './facts'
import { FILE_NAME_HEADER, fileHeaders, fileNameOf } from './files/file-answer'
import { languageOf } from './language'
import type { Logger } from './logger'
import { maskError } from './mask'
import type { DomainEvent } from './outbox'
import { publicAnswer } from './public-files'
import type { RunningService } from './service'

/** Headers between gateway and subgraph. */
export const GATEWAY_SECRET_HEADER = 'x-jalur-gateway'
export const REQUEST_ID_HEADER = 'x-request-id'
/** When the gateway received the request, ISO 8601. */
export const RECEIVED_HEADER = 'x-jalur-received'
/** What the caller may still spend: `limit;remaining;resetAt`. */
export const BUDGET_HEADER = 'x-jalur-budget'

export interface ServeOptions {
  port: number
  host?: string
  /** Shared with the gateway; a request without it is refused. */
  gatewaySecret: string
  logger: Logger
}

export interface Served {
  url: string
  close(): Promise<void>
}

const BODY_LIMIT = 4 * 1024 * 1024

/** Serves a subgraph over HTTP at `/graphql`, to the gateway alone; `/internal/events` takes other services' events, `/internal/facts` tells them facts. */
export async function serveSubgraph(service: RunningService, options: ServeOptions): Promise<Served> {
  const { gatewaySecret, logger, port, host = '127.0.0.1' } = options
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    keepAliveTimeout: 65_000,
  })
  const drain = createDrain(app)
  const server = new ApolloServer<Context>({
    schema: service.schema,
    introspection: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => {
      const original = error as GraphQLError
      return original.extensions ? maskError(original, logger, 'id', '') : formatted
    },
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
    ],
  })
  await server.start()

  app.get('/health/live', async () => ({ status: 'ok' }))
  app.get('/health/ready', async (_request, reply) => {
    const ready =
      !drain.begun &&
      (await service.ready().then(
        () => true,
        () => false,
      ))
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable' })
  })
  await app.register(async (guarded) => {
    guarded.addHook('onRequest', async (request, reply) => {
      if (isSecret(request.headers[GATEWAY_SECRET_HEADER], gatewaySecret)) return
      const { message, extensions } = gatewayOnly(languageOf(request.headers['accept-language']))
      return reply.code(401).send({ errors: [{ message, extensions }] })
    })
    guarded.post<{ Body: DomainEvent[] }>('/internal/events', async (request, reply) => {
      await service.consume(request.body)
      return reply.code(204).send()
    })
    await guarded.register(async (files) => serveFiles(files, service))
    guarded.get<{ Params: { '*': string } }>('/internal/open-data/*', async ({ params, headers }, reply) => {
      const file = await service.publicFiles?.find(params['*'])
      if (!file) return reply.code(404).send()
      const answer = publicAnswer(file, headerOf(headers, 'if-none-match'))
      return reply.code(answer.status).headers(answer.headers).send(answer.body)
    })
    guarded.post<{ Body: FactReference[] }>('/internal/facts', async (request, reply) => {
      if (!service.factsOf || !isBatch(request.body)) return reply.code(404).send()
      return service.factsOf(request.body)
    })
    await guarded.register(fastifyApollo(server), {
      path: '/graphql',
      context: async (request: FastifyRequest) => service.createContext(subgraphRequest(request)),
    })
  })
  const url = await app.listen({ port, host })
  return {
    url: `${url}/graphql`,
    async close() {
      await drain.finish()
      await server.stop()
    },
  }
}

/** Files of the service, for the gateway: `POST /internal/files/PURPOSE` and `GET /internal/files/ID?expires=&signature=`. */
function serveFiles(app: FastifyInstance, service: RunningService): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
  app.post<{ Params: { purpose: string }; Body: IncomingMessage }>(
    '/internal/files/:purpose',
    async (request, reply) => {
      const { language } = subgraphRequest(request)
      try {
        const context = await service.createContext(subgraphRequest(request))
        if (!service.files) throw notFound(language, 'service')
        const name = fileNameOf(headerOf(request.headers, FILE_NAME_HEADER))
        return await service.files.receive(context, { purpose: request.params.purpose, name, body: request.body })
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error
        return reply.code(400).send({ errors: [{ message: error.message, extensions: error.extensions }] })
      }
    },
  )
  app.get<{ Params: { id: string }; Querystring: { expires?: string; signature?: string } }>(
    '/internal/files/:id',
    async ({ params, query }, reply) => {
      const found = await service.files?.open(params.id, query.expires ?? '', query.signature ?? '')
      return found ? reply.headers(fileHeaders(found)).send(found.body) : reply.code(404).send()
    },
  )
}

/** Token, language, request id and purpose of an HTTP request, and what the gateway adds. */
export function subgraphRequest({ headers, id }: Pick<FastifyRequest, 'headers' | 'id'>): SubgraphRequest {
  const receivedAt = new Date(headerOf(headers, RECEIVED_HEADER) ?? Number.NaN)
  return {
    token: bearerToken(headers.authorization),
    language: languageOf(headers['accept-language']),
    requestId: headerOf(headers, REQUEST_ID_HEADER) ?? id,
    purpose: headerOf(headers, PURPOSE_HEADER),
    receivedAt: Number.isNaN(receivedAt.getTime()) ? new Date() : receivedAt,
    budget: budgetFrom(headerOf(headers, BUDGET_HEADER)),
  }
}

/** The value of a header that was sent once, or null. */
export function headerOf(headers: FastifyRequest['headers'], name: string): string | null {
  const sent = headers[name]
  return typeof sent === 'string' ? sent : null
}

/** A budget as the text of its header. */
export const budgetText = ({ limit, remaining, resetAt }: Budget): string =>
  `${limit};${remaining};${resetAt.toISOString()}`

function budgetFrom(text: string | null): Budget | null {
  const [limit, remaining, resetAt] = text?.split(';') ?? []
  return resetAt ? { limit: Number(limit), remaining: Number(remaining), resetAt: new Date(resetAt) } : null
}

/** The token of an `Authorization: Bearer …` header; null where there is none. */
export const bearerToken = (authorization: string | undefined): string | null =>
  /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? null

const isBatch = (sent: unknown): boolean => Array.isArray(sent) && sent.length <= FACT_BATCH

function isSecret(sent: string | string[] | undefined, secret: string): boolean {
  if (typeof sent !== 'string') return false
  const [a, b] = [Buffer.from(sent), Buffer.from(secret)]
  return a.length === b.length && timingSafeEqual(a, b)
}
