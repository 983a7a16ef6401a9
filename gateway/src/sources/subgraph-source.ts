import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import type { GraphQLFormattedError } from 'graphql'
import type { GatewayContext } from '../context'
import { CircuitBreaker } from './circuit-breaker'
import { standIn } from './stand-in'

/** A request as the gateway sends it to a subgraph. */
export interface SubgraphOperation {
  query: string
  variables: Record<string, unknown>
  operationName?: string
}

/** What a subgraph answers. */
export interface SubgraphAnswer {
  data?: Record<string, unknown> | null
  errors?: readonly GraphQLFormattedError[]
}

/** How a subgraph is reached. Rejects when no answer could be had. */
export type Transport = (
  operation: SubgraphOperation,
  context: GatewayContext,
  signal: AbortSignal,
) => Promise<SubgraphAnswer>

export interface SubgraphFailure {
  service: string
  requestId: string
  reason: string
  milliseconds: number
}

export interface Deadline {
  read: number
  write: number
}

export interface SubgraphSourceOptions {
  service: string
  transport: Transport
  /** Longest wait for an answer, in milliseconds: a write may take longer than a read. */
  deadline: Deadline
  onFailure: (failure: SubgraphFailure) => void
}

/**
 * A subgraph as the gateway sees it, with a deadline, and spared for a while when it keeps failing.
 *
 * One that does not answer costs its own fields and nothing else: the answer is made up of nulls with the error
 * SUBGRAPH_UNAVAILABLE beside them, so that rules that build on its facts are still asked and answer UNKNOWN. Nothing is
 * sent twice: of a write that was not answered only its sender knows whether it may be repeated.
 */
export class SubgraphSource implements GraphQLDataSource<GatewayContext> {
  private readonly breaker = new CircuitBreaker()

  constructor(private readonly options: SubgraphSourceOptions) {}

  /** Asks as the gateway library does. */
  async process({
    request,
    ...rest
  }: GraphQLDataSourceProcessOptions<GatewayContext>): ReturnType<GraphQLDataSource['process']> {
    const context = ('context' in rest ? rest.context : {}) as GatewayContext
    const { query = '', variables = {}, operationName } = request
    return this.ask({ query, variables, operationName }, context)
  }

  /** Never rejects. */
  async ask(operation: SubgraphOperation, context: GatewayContext): Promise<SubgraphAnswer> {
    const { service, transport, deadline, onFailure } = this.options
    const started = performance.now()
    try {
      const longest = isWrite(operation) ? deadline.write : deadline.read
      return await this.breaker.run(() => within(longest, (signal) => transport(operation, context, signal)))
    } catch (error) {
      const milliseconds = Math.round(performance.now() - started)
      onFailure({ service, requestId: context.requestId, reason: (error as Error).message, milliseconds })
      return standIn(service, operation)
    }
  }
}

/** Operations come from the query planner, which prints the kind first. */
const isWrite = ({ query }: SubgraphOperation): boolean => query.startsWith('mutation')

/** Runs `work` and rejects when the deadline passes first; the signal tells the work to stop. */
async function within<T>(deadline: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const expiry = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      controller.abort()
      reject(new Error(`no answer within ${deadline} ms`))
    }, deadline)
  })
  try {
    return await Promise.race([work(controller.signal), expiry])
  } finally {
    clearTimeout(timer)
  }
}
