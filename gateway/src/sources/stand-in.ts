import { type FieldNode, Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql'
import type { SubgraphAnswer, SubgraphOperation } from './subgraph-source'

/** Names of the fields that an `_entities` operation asks for, by the type that they are asked of. */
type FieldsByType = ReadonlyMap<string, readonly string[]>

const CACHED_OPERATIONS = 1_000
const cache = new Map<string, FieldsByType | null>()

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

function entityFields(query: string): FieldsByType | null {
  const known = cache.get(query)
  if (known !== undefined) return known
  if (cache.size >= CACHED_OPERATIONS) cache.clear()
  const fields = readEntityFields(query)
  cache.set(query, fields)
  return fields
}

function readEntityFields(query: string): FieldsByType | null {
  const { definitions } = parse(query, { noLocation: true })
  const operation = definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)
  const entities = operation?.selectionSet.selections.find(
    (node): node is FieldNode => node.kind === Kind.FIELD && node.name.value === '_entities',
  )
  if (!entities?.selectionSet) return null
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  )
  const fields = new Map<string, string[]>()
  const collect = (set: SelectionSetNode, type: string): void => {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) fields.set(type, [...(fields.get(type) ?? []), (node.alias ?? node.name).value])
      else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet, node.typeCondition?.name.value ?? type)
      else {
        const fragment = fragments.get(node.name.value)
        if (fragment) collect(fragment.selectionSet, fragment.typeCondition.name.value)
      }
    }
  }
  collect(entities.selectionSet, '')
  return fields
}
