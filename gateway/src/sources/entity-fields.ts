import { type FieldNode, Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql'

/** Names of the fields that an `_entities` operation asks for, by the type that they are asked of. */
type FieldsByType = ReadonlyMap<string, readonly string[]>

const CACHED_OPERATIONS = 1_000
const cache = new Map<string, FieldsByType | null>()

/** The fields that an `_entities` operation asks for; null for any other operation. */
export function entityFields(query: string): FieldsByType | null {
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
