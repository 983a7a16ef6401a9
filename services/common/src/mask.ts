import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import type { Language } from './language'
import type { Logger } from './logger'

const GENERIC = { id: 'Terjadi kesalahan di pihak kami.', en: 'Something went wrong on our side.' }

/**
 * The form in which an error leaves a service: expected ones as they are, all others as INTERNAL_SERVER_ERROR without
 * text, stack, SQL or host. What was masked is logged.
 */
export function maskError(
  error: GraphQLError,
  logger: Logger,
  language: Language,
  requestId: string,
): GraphQLFormattedError {
  const { message, path, locations, originalError } = error
  const { code, fields } = error.extensions
  if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') {
    return { message, path, locations, extensions: fields ? { code, fields } : { code } }
  }
  // The executor itself refuses variables that do not fit the schema, without an error of ours behind it.
  if (!originalError && code === undefined) return { message, path, locations, extensions: { code: 'BAD_USER_INPUT' } }
  const { name, message: reason, stack } = originalError ?? error
  logger.error({ requestId, path, name, reason, stack }, 'unexpected error')
  return { message: GENERIC[language], path, extensions: { code: 'INTERNAL_SERVER_ERROR' } }
}
