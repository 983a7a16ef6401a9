import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'
import type { Language, Text } from '@jalur/common'
import { askedPath, type Path } from './asked-path'
import type { GatewayContext } from './context'
import { isErrorCode } from './error-codes'

const GENERIC: Text = { id: 'Terjadi kesalahan di pihak kami.', en: 'Something went wrong on our side.' }

const DOMAINS: Readonly<Record<string, Text>> = {
  personnel: { id: 'Data kepegawaian', en: 'Personnel data' },
  learning: { id: 'Data pembelajaran', en: 'Learning data' },
  performance: { id: 'Data kinerja', en: 'Performance data' },
  integrity: { id: 'Data integritas', en: 'Integrity data' },
}

const LIMITS: Readonly<Record<string, Text>> = {
  tokens: { id: 'terlalu panjang', en: 'too long' },
  depth: { id: 'terlalu dalam', en: 'too deep' },
  aliases: { id: 'terlalu banyak alias', en: 'too many aliases' },
  directives: { id: 'terlalu banyak direktif', en: 'too many directives' },
  rootFields: { id: 'terlalu banyak bidang akar', en: 'too many root fields' },
  breadth: { id: 'terlalu banyak bidang di satu tempat', en: 'too wide in one place' },
  cost: { id: 'terlalu mahal', en: 'too costly' },
}

/** Most errors listed of a request that was refused before it ran. */
const LISTED_ERRORS = 5

const PARSER_TOKEN_LIMIT = /contains more (?:than|that) (\d+) tokens/

function tooComplex(limit: string, maximum: unknown, found: unknown, language: Language): GraphQLFormattedError {
  const reason = LIMITS[limit]?.[language] ?? limit
  const most = { id: 'paling banyak', en: 'at most' }[language]
  const subject = { id: 'Permintaan', en: 'The operation is' }[language]
  return {
    message: `${subject} ${reason} (${most} ${String(maximum)}).`,
    extensions: { code: 'QUERY_TOO_COMPLEX', limit, maximum, ...(found === undefined ? {} : { found }) },
  }
}

/**
 * An error as callers see it: a code of the list, their language, no host, stack or subgraph internals. What has no code
 * of the list is a fault of ours.
 */
export function answerError(error: GraphQLFormattedError, language: Language): GraphQLFormattedError {
  const { message, path, locations, extensions = {} } = error
  const { code, fields, currentVersion, service, serviceName, limit, maximum, found, cost } = extensions
  const tokens = PARSER_TOKEN_LIMIT.exec(message)?.[1]
  if (tokens) return tooComplex('tokens', Number(tokens), undefined, language)
  if (typeof limit === 'string') return tooComplex(limit, maximum, found, language)
  if (code === 'SUBGRAPH_UNAVAILABLE') {
    const name = String(service ?? serviceName)
    const missing = DOMAINS[name]?.[language]
    const suffix = { id: 'belum dapat dimuat.', en: 'cannot be loaded right now.' }[language]
    return { message: missing ? `${missing} ${suffix}` : message, path, extensions: { code, service: name } }
  }
  if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR') {
    return {
      message,
      path,
      ...(path ? {} : { locations }),
      extensions: {
        code,
        ...(fields ? { fields } : {}),
        ...(currentVersion ? { currentVersion } : {}),
        ...(cost ? { cost } : {}),
      },
    }
  }
  return { message: GENERIC[language], path, extensions: { code: 'INTERNAL_SERVER_ERROR' } }
}

/** What a caller is told when it may not have something. */
const DENIALS = new Set<unknown>(['FORBIDDEN', 'UNAUTHENTICATED', 'PURPOSE_REQUIRED'])

/**
 * The errors of an answer at the places that were asked for. Of facts that a field builds on, and the caller did not ask
 * for, a denial is not told: the field says UNKNOWN, or is denied itself. A fault is told at the place above.
 */
function asAsked(errors: readonly GraphQLFormattedError[], asked: (path: Path) => Path): GraphQLFormattedError[] {
  return errors.flatMap((error) => {
    if (!error.path) return [error]
    const path = asked(error.path)
    if (path.length === error.path.length) return [error]
    if (DENIALS.has(error.extensions?.['code'])) return []
    const { path: _, ...rest } = error
    return [path.length > 0 ? { ...rest, path } : rest]
  })
}

/** Rewrites the errors of every answer with `asAsked` and `answerError`. */
export const answerErrors: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue, operation, document }) {
        if (response.body.kind !== 'single') return
        const { singleResult } = response.body
        if (!singleResult.errors) return
        const ran = operation && document && singleResult.data !== undefined
        const errors = ran
          ? asAsked(singleResult.errors, (path) => askedPath(path, operation, document))
          : singleResult.errors.slice(0, LISTED_ERRORS)
        const told = errors.map((error) => answerError(error, contextValue.language))
        if (told.length > 0) singleResult.errors = told
        else delete singleResult.errors
      },
    }
  },
}
