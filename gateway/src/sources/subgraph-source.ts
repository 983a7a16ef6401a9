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
 * SUBGRAPH_UNAVAILABLE beside them, so that rules that build on its facts are still asked and answer UNKNOWN. A read is
 * sent once more when its connection ended without an answer; a write never: only its sender knows whether it may be
 * repeated.
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
      const write = isWrite(operation)
      return await this.breaker.run(() =>
        within(write ? deadline.write : deadline.read, (signal) => {
          const send = () => transport(operation, context, signal)
          return write ? send() : send().catch((error: unknown) => (isHungUp(error) ? send() : Promise.reject(error)))
        }),
      )
    } catch (error) {
      const milliseconds = Math.round(performance.now() - started)
      onFailure({ service, requestId: context.requestId, reason: (error as Error).message, milliseconds })
      return standIn(service, operation)
    }
  }
}

/** Operations come from the query planner, which prints the kind first. */
const isWrite = ({ query }: SubgraphOperation): boolean => query.startsWith('mutation')

/** How a connection says that it ended before the answer. */
const HUNG_UP = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']

/** A subgraph that is told to end closes the connections it keeps, and another may stand behind its address. */
const isHungUp = (error: unknown): boolean => HUNG_UP.includes((error as NodeJS.ErrnoException).code ?? '')

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
