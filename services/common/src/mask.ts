import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Language } from './language'
import type { Logger } from './logger'
import { isOutage } from './outage'

const GENERIC = { id: 'Terjadi kesalahan di pihak kami.', en: 'Something went wrong on our side.' }

const UNAVAILABLE = { id: 'Data belum dapat dimuat.', en: 'This cannot be loaded right now.' }

const UNSTORABLE = {
  id: 'Teks memuat karakter yang tidak dapat diterima.',
  en: 'A text holds a character that cannot be accepted.',
}

/** PostgreSQL's words for text that it cannot hold, such as U+0000: the caller sent it. */
const UNSTORABLE_TEXT = new Set(['22021', '22P05'])

/**
 * The form in which an error leaves a service: expected ones as they are, a database that does not answer as
 * SUBGRAPH_UNAVAILABLE, all others as INTERNAL_SERVER_ERROR without text, stack, SQL or host. What was masked is logged.
 */
export function maskError(
  error: GraphQLError,
  logger: Logger,
  language: Language,
  requestId: string,
): GraphQLFormattedError {
  const { message, path, locations, originalError } = error
  const { code, fields, currentVersion } = error.extensions
  if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') {
    return {
      message,
      path,
      locations,
      extensions: { code, ...(fields ? { fields } : {}), ...(currentVersion ? { currentVersion } : {}) },
    }
  }
  if (code === undefined && refusedByExecutor(originalError)) {
    return { message, path, locations, extensions: { code: 'BAD_USER_INPUT' } }
  }
  if (UNSTORABLE_TEXT.has(String((originalError as { code?: unknown } | undefined)?.code))) {
    return { message: UNSTORABLE[language], path, extensions: { code: 'BAD_USER_INPUT' } }
  }
  if (isOutage(originalError)) {
    logger.warn({ requestId, path, reason: originalError?.message }, 'the database does not answer')
    return { message: UNAVAILABLE[language], path, extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }
  }
  const { name, message: reason, stack } = originalError ?? error
  logger.error({ requestId, path, name, reason, stack }, 'unexpected error')
  return { message: GENERIC[language], path, extensions: { code: 'INTERNAL_SERVER_ERROR' } }
}

/**
 * The executor refuses variables that do not fit the schema without a cause, and arguments with a cause that points at
 * the document. Its complaints about what a resolver returned do neither.
 */
const refusedByExecutor = (cause: Error | undefined): boolean =>
  cause === undefined || (cause instanceof GraphQLError && cause.nodes !== undefined)
