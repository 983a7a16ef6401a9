import {
  type Context,
  fileHeaders,
  type Logger,
  maskError,
  notFound,
  publicAnswer,
  type RunningService,
} from '@jalur/common'
import { parse } from 'graphql'
import type { GatewayContext } from '../context'
import { type Executable, executable } from './executable'
import type { FileGate } from '../files'
import type { PublicGate } from '../open-data'
import type { Transport } from './subgraph-source'

const CACHED_DOCUMENTS = 1_000

/**
 * A subgraph in the gateway's own process: no HTTP, each document parsed once and compiled when it comes often, and one
 * subgraph context per gateway request so that its loaders are shared by all fetches of the request. Documents come
 * from the query planner: they are valid by construction, and hold one operation each.
 */
export function inProcess(service: RunningService, logger: Logger): Transport {
  const documents = new Map<string, Executable>()
  const contexts = new WeakMap<GatewayContext, Promise<Context>>()

  const executableOf = (query: string): Executable => {
    const known = documents.get(query)
    if (known) return known
    if (documents.size >= CACHED_DOCUMENTS) documents.clear()
    const made = executable(service.schema, parse(query, { noLocation: true }))
    documents.set(query, made)
    return made
  }
  const contextOf = (request: GatewayContext): Promise<Context> => {
    const known = contexts.get(request)
    if (known) return known
    const context = service.createContext(request)
    contexts.set(request, context)
    return context
  }

  return async ({ query, variables }, request) => {
    const { data, errors } = await executableOf(query)(variables, await contextOf(request))
    return { data, errors: errors?.map((error) => maskError(error, logger, request.language, request.requestId)) }
  }
}

/** The files of a subgraph in the gateway's own process. */
export const filesInProcess = (service: RunningService): FileGate => ({
  async receive(request, upload) {
    if (!service.files) throw notFound(request.language, 'service')
    return service.files.receive(await service.createContext(request), upload)
  },
  async open(id, expires, signature) {
    const found = await service.files?.open(id, expires, signature)
    return found ? { headers: fileHeaders(found), body: found.body } : null
  },
})

/** The open data of a subgraph in the gateway's own process. */
export const openDataInProcess =
  (service: RunningService): PublicGate =>
  async (path, ifNoneMatch) => {
    const file = await service.publicFiles?.find(path)
    return file ? publicAnswer(file, ifNoneMatch) : null
  }
