import type { GraphQLError } from 'graphql'
import type { GatewayContext } from '../context'
import type { SubgraphAnswer, SubgraphOperation } from '../sources/subgraph-source'
import type { Data } from './data'
import type { IsOfType } from './representation'

/** A subgraph that answers; one that cannot is answered for, so that this never rejects. */
export interface Subgraph {
  ask(operation: SubgraphOperation, context: GatewayContext): Promise<SubgraphAnswer>
}

/** One run of an operation. */
export interface Run {
  /** As the caller sent them: each subgraph reads them by its own schema. */
  readonly variables: Readonly<Record<string, unknown>>
  readonly context: GatewayContext
  /** Everything that subgraphs have told so far. */
  readonly data: Data
  readonly errors: GraphQLError[]
}

/** Does a part of a plan: adds to the data of a run, or to its errors. */
export type Step = (run: Run) => Promise<void>

/** What steps are compiled for. */
export interface Surroundings {
  subgraphs: ReadonlyMap<string, Subgraph>
  isOfType: IsOfType
  /** Values of the variables that `@skip` and `@include` look at. */
  conditions: Readonly<Record<string, unknown>>
}
