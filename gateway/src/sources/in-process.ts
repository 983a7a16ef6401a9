import { type Context, type Logger, maskError, type RunningService } from '@jalur/common'
import { type DocumentNode, execute, parse } from 'graphql'
import type { GatewayContext } from '../context'
import type { Transport } from './subgraph-source'

const CACHED_DOCUMENTS = 1_000

/**
 * A subgraph in the gateway's own process: no HTTP, each document parsed once, and one subgraph context per gateway
 * request so that its loaders are shared by all fetches of the request. Documents come from the query planner, so
 * they are valid by construction.
 */
export function inProcess(service: RunningService, logger: Logger): Transport {
  const documents = new Map<string, DocumentNode>()
  const contexts = new WeakMap<GatewayContext, Promise<Context>>()

  const documentOf = (query: string): DocumentNode => {
    const known = documents.get(query)
    if (known) return known
    if (documents.size >= CACHED_DOCUMENTS) documents.clear()
    const document = parse(query, { noLocation: true })
    documents.set(query, document)
    return document
  }
  const contextOf = (request: GatewayContext): Promise<Context> => {
    const known = contexts.get(request)
    if (known) return known
    const context = service.createContext(request)
    contexts.set(request, context)
    return context
  }

  return async ({ query, variables, operationName }, request) => {
    const contextValue = await contextOf(request)
    const { data, errors } = await execute({
      schema: service.schema,
      document: documentOf(query),
      variableValues: variables,
      operationName,
      contextValue,
    })
    return { data, errors: errors?.map((error) => maskError(error, logger, request.language, request.requestId)) }
  }
}
