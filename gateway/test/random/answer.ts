import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  type GraphQLObjectType,
  GraphQLIncludeDirective,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  type GraphQLUnionType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/**
 * Compares the data of an answer with what the document asked for: the same keys, null only where the
 * schema allows it, lists, objects and leaves where the schema says so.
 * @returns one line for each difference
 */
export function faultsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
  data: unknown,
): string[] {
  const fragments = new Map<string, FragmentDefinitionNode>()
  let operation: OperationDefinitionNode | undefined
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
    if (node.kind === Kind.OPERATION_DEFINITION) operation = node
  }
  const faults: string[] = []

  const included = (node: SelectionNode): boolean =>
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false

  const collect = (sets: readonly SelectionSetNode[], keys: Map<string, FieldNode[]>): Map<string, FieldNode[]> => {
    for (const node of sets.flatMap(({ selections }) => selections)) {
      if (!included(node)) continue
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value
        keys.set(key, [...(keys.get(key) ?? []), node])
      } else if (node.kind === Kind.INLINE_FRAGMENT) collect([node.selectionSet], keys)
      else collect([fragments.get(node.name.value)!.selectionSet], keys)
    }
    return keys
  }

  const checkObject = (type: GraphQLObjectType, sets: readonly SelectionSetNode[], value: object, path: string) => {
    const keys = collect(sets, new Map())
    const [asked, answered] = [[...keys.keys()].sort().join(), Object.keys(value).sort().join()]
    if (asked !== answered) faults.push(`${path}: asked for ${asked}, answered ${answered}`)
    for (const [key, nodes] of keys) {
      const name = nodes[0]!.name.value
      const inner = (value as Record<string, unknown>)[key]
      if (name === '__typename') {
        if (inner !== type.name) faults.push(`${path}.${key}: ${String(inner)} is not ${type.name}`)
        continue
      }
      const sub = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []))
      check(type.getFields()[name]!.type, sub, inner, `${path}.${key}`)
    }
  }

  const check = (type: GraphQLOutputType, sets: readonly SelectionSetNode[], value: unknown, path: string): void => {
    if (value === undefined) return
    if (isNonNullType(type)) {
      if (value === null) faults.push(`${path}: null where ${String(type)} is promised`)
      else check(type.ofType as GraphQLOutputType, sets, value, path)
    } else if (value === null) return
    else if (isListType(type)) {
      if (!Array.isArray(value)) faults.push(`${path}: no list`)
      else value.forEach((item, index) => check(type.ofType as GraphQLOutputType, sets, item, `${path}.${index}`))
    } else if (isUnionType(type)) check(memberOf(type, value), sets, value, path)
    else if (isObjectType(type)) {
      if (typeof value === 'object') checkObject(type, sets, value, path)
      else faults.push(`${path}: no object`)
    } else if (isEnumType(type) ? !type.getValue(String(value)) : !fits(String(type), value)) {
      faults.push(`${path}: ${JSON.stringify(value)} is no ${String(type)}`)
    }
  }

  if (data !== null && data !== undefined && operation)
    checkObject(schema.getQueryType()!, [operation.selectionSet], data as object, 'data')
  return faults
}

/** Which type of a union a value is: it says so itself, or there is no other. */
function memberOf(union: GraphQLUnionType, value: unknown): GraphQLObjectType {
  const name = (value as { __typename?: string })['__typename']
  return union.getTypes().find((type) => type.name === name) ?? union.getTypes()[0]!
}

function fits(scalar: string, value: unknown): boolean {
  if (scalar === 'Int') return Number.isInteger(value)
  if (scalar === 'Float') return typeof value === 'number'
  if (scalar === 'Boolean') return typeof value === 'boolean'
  if (scalar === 'Date') return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
  return typeof value === 'string'
}
