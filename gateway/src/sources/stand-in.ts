import { entityFields } from './entity-fields'
import type { SubgraphAnswer, SubgraphOperation } from './subgraph-source'

/**
 * The answer in place of a subgraph that gave none: for entities each field asked for is null, for a root operation
 * there is no data; the error names the domain, never a host.
 */
export function standIn(service: string, operation: SubgraphOperation): SubgraphAnswer {
  const error = { message: service, extensions: { code: 'SUBGRAPH_UNAVAILABLE', service } }
  const fields = entityFields(operation.query)
  const { representations } = operation.variables
  if (!fields || !Array.isArray(representations)) return { data: null, errors: [error] }
  const entities = representations.map(({ __typename }: { __typename: string }) => ({
    __typename,
    ...Object.fromEntries((fields.get(__typename) ?? []).map((name) => [name, null])),
  }))
  return { data: { _entities: entities }, errors: [error] }
}
