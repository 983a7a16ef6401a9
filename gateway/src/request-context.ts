import { randomUUID } from 'node:crypto'
import {
  badToken,
  bearerToken,
  type Caller,
  headerOf,
  InvalidTokenError,
  languageOf,
  type Logger,
  problem,
  PUBLIC_CALLER,
  PURPOSE_HEADER,
  REQUEST_ID_HEADER,
  type TokenVerifier,
} from '@jalur/common'
import type { FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import type { GatewayContext } from './context'

const REQUEST_ID = /^[\w-]{8,64}$/

/** The caller's own request id when it is harmless, a new one otherwise. */
export function requestId({ headers }: { headers: Record<string, string | string[] | undefined> }): string {
  const sent = headers[REQUEST_ID_HEADER]
  return typeof sent === 'string' && REQUEST_ID.test(sent) ? sent : randomUUID()
}

/** Who asks, in which language and for what; throws UNAUTHENTICATED for a token that is not good. */
export async function contextOf(
  request: FastifyRequest,
  { verifyToken, logger }: { verifyToken: TokenVerifier; logger: Logger },
): Promise<GatewayContext> {
  const { authorization, 'accept-language': acceptLanguage } = request.headers
  const language = languageOf(acceptLanguage)
  const purpose = headerOf(request.headers, PURPOSE_HEADER)
  const base = { language, requestId: request.id, purpose, receivedAt: new Date(), cost: 0, budget: null }
  if (authorization === undefined) {
    return { ...base, token: null, caller: PUBLIC_CALLER, budgetKey: request.ip }
  }
  const token = bearerToken(authorization)
  if (!token) throw withStatus(badToken(language), 401)
  try {
    const caller = await verifyToken(token)
    return { ...base, token, caller, budgetKey: budgetKeyOf(caller, request.ip) }
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

const budgetKeyOf = (caller: Caller, address: string): string =>
  caller.kind === 'PERSON' ? caller.subject : caller.kind === 'PARTNER' ? caller.clientId : address
