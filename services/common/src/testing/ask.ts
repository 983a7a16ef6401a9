import { type ExecutionResult, graphql } from 'graphql'
import type { Caller } from '../caller'
import type { Language } from '../language'
import type { RunningService } from '../service'
import { InvalidTokenError, type TokenVerifier } from '../token'

/** A verifier that takes the JSON of a caller for its token. */
export const callerFromToken: TokenVerifier = async (token) => {
  try {
    return JSON.parse(token) as Caller
  } catch {
    throw new InvalidTokenError()
  }
}

export interface Question {
  query: string
  variables?: Record<string, unknown>
  /** Nobody is signed in without one. */
  caller?: Caller
  language?: Language
  /** What a partner says it reads for. */
  purpose?: string | null
  requestId?: string
  receivedAt?: Date
}

/** Asks a service, opened with `callerFromToken`, as the gateway would: no transport in between. */
export async function ask(
  service: RunningService,
  { query, variables, caller, language = 'en', requestId = 'test', purpose = null, receivedAt }: Question,
): Promise<ExecutionResult> {
  const token = caller ? JSON.stringify(caller) : null
  const contextValue = await service.createContext({
    token,
    language,
    requestId,
    purpose,
    ...(receivedAt && { receivedAt }),
  })
  const { schema } = service
  return graphql({ schema, source: query, variableValues: variables, contextValue })
}

/**
 * Asks for fields of entities by their representations, as the gateway does.
 * @returns the entities, and the code of every error beside them
 */
export async function askEntities(
  service: RunningService,
  question: Omit<Question, 'query'> & { type: string; fields: string; representations: object[] },
): Promise<{ entities: unknown[]; codes: unknown[] }> {
  const { type, fields, representations } = question
  const { data, errors } = await ask(service, {
    ...question,
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${fields} } } }`,
    variables: { representations: representations.map((key) => ({ __typename: type, ...key })) },
  })
  const entities = (data?.['_entities'] ?? []) as unknown[]
  return { entities, codes: (errors ?? []).map(({ extensions, message }) => extensions['code'] ?? message) }
}
