import { operationFromDocument } from '@apollo/federation-internals'
import type { ApolloGateway } from '@apollo/gateway'
import { BREAK, type DocumentNode, isAbstractType, isObjectType, Kind, visit } from 'graphql'
import type { GatewayContext } from '../context'
import { introspects } from '../limits/introspection'
import { withTypenames } from '../typenames'
import { PlannedOperation } from './planned-operation'
import type { IsOfType } from './representation'
import type { Subgraph } from './run'
import { isKnownPlan } from './steps'

type Executor = ApolloGateway['executor']

/** The operations of a document by the name asked for; null: the library runs it. */
type Operations = Map<string | undefined, PlannedOperation | null>

/**
 * Runs operations as the planner of the gateway library divides them, without doing again for every request what
 * depends on the document alone. What is rare and not known here (introspection, rewrites of answers) the library runs
 * itself.
 */
export function createExecutor(gateway: ApolloGateway, subgraphs: ReadonlyMap<string, Subgraph>): Executor {
  const library = gateway.executor
  let documents = new WeakMap<DocumentNode, Operations>()
  gateway.onSchemaLoadOrUpdate(() => {
    documents = new WeakMap()
  })

  return async (request) => {
    const { document, context } = request
    const { variables = {}, operationName } = request.request
    const operations: Operations = documents.get(document) ?? new Map()
    documents.set(document, operations)
    const known = operations.get(operationName)
    const operation = known === undefined ? planned(gateway, subgraphs, request) : known
    operations.set(operationName, operation)
    if (operation) return operation.run(variables, context as GatewayContext)
    return library({ ...request, document: withTypenames(request.schema, document) })
  }
}

/** Plans an operation; null where the library has to run it. */
function planned(
  gateway: ApolloGateway,
  subgraphs: ReadonlyMap<string, Subgraph>,
  { document, operation, schema, request: { operationName } }: Parameters<Executor>[0],
): PlannedOperation | null {
  // The library keeps its planner to itself. The compiler tells when a new version has it no more.
  const [apiSchema, planner] = [gateway['apiSchema'], gateway['queryPlanner']]
  if (!apiSchema || !planner || introspects(document) || namesPrototype(document)) return null
  const plan = planner.buildQueryPlan(operationFromDocument(apiSchema, document, { operationName }))
  if (!isKnownPlan(plan)) return null
  const fragments = Object.fromEntries(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  )
  return new PlannedOperation({ schema, operation, fragments, plan, subgraphs, isOfType: typesOf(gateway) })
}

/** Knows the types of all subgraphs, also those that callers do not see. */
const typesOf =
  (gateway: ApolloGateway): IsOfType =>
  (name, condition) => {
    if (name === condition) return true
    const schema = gateway['supergraphSchema']
    const [type, wanted] = [schema?.getType(String(name)), schema?.getType(condition)]
    return isObjectType(type) && isAbstractType(wanted) && schema!.isSubType(wanted, type)
  }

/** True when an answer would have the key `__proto__`, which is no key like others. */
function namesPrototype(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    [Kind.FIELD]({ alias }) {
      if (alias?.value !== '__proto__') return undefined
      found = true
      return BREAK
    },
  })
  return found
}
