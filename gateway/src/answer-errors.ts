import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'
import type { Language, Text } from '@jalur/common'
import type { GatewayContext } from './context'

const GENERIC: Text = { id: 'Terjadi kesalahan di pihak kami.', en: 'Something went wrong on our side.' }

const DOMAINS: Readonly<Record<string, Text>> = {
  personnel: { id: 'Data kepegawaian', en: 'Personnel data' },
  learning: { id: 'Data pembelajaran', en: 'Learning data' },
  performance: { id: 'Data kinerja', en: 'Performance data' },
  integrity: { id: 'Data integritas', en: 'Integrity data' },
}

/** Codes that say enough as they are. Everything else is a fault of ours and told as INTERNAL_SERVER_ERROR. */
const KNOWN_CODES = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
])

/** An error as callers see it: stable code, their language, no host, stack or subgraph internals. */
export function answerError(error: GraphQLFormattedError, language: Language): GraphQLFormattedError {
  const { message, path, locations, extensions = {} } = error
  const { code, fields, service, serviceName } = extensions
  if (code === 'SUBGRAPH_UNAVAILABLE') {
    const name = String(service ?? serviceName)
    const missing = DOMAINS[name]?.[language]
    const suffix = { id: 'belum dapat dimuat.', en: 'cannot be loaded right now.' }[language]
    return { message: missing ? `${missing} ${suffix}` : message, path, extensions: { code, service: name } }
  }
  if (typeof code === 'string' && KNOWN_CODES.has(code)) {
    return { message, path, ...(path ? {} : { locations }), extensions: fields ? { code, fields } : { code } }
  }
  return { message: GENERIC[language], path, extensions: { code: 'INTERNAL_SERVER_ERROR' } }
}

/** Rewrites the errors of every answer with `answerError`. */
export const answerErrors: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return
        const { errors } = response.body.singleResult
        if (!errors) return
        response.body.singleResult.errors = errors.map((error) => answerError(error, contextValue.language))
      },
    }
  },
}
