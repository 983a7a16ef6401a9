import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
  TypeNameMetaFieldDef,
} from 'graphql'

const SCALARS: Readonly<Record<string, string>> = {
  ID: 'string',
  String: 'string',
  Date: 'string',
  DateTime: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
}

interface Member {
  type: GraphQLOutputType
  /** True when a directive or the type of a fragment decides whether it is there. */
  optional: boolean
  selections: SelectionSetNode[]
}

/** The TypeScript type of the data that an operation answers with. */
export function resultType(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): string {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }

  function objectType(parent: GraphQLNamedType, selections: readonly SelectionSetNode[], indent: string): string {
    const members = new Map<string, Member>()
    for (const { selections: nodes } of selections) for (const node of nodes) collect(parent, node, false, members)
    const inner = `${indent}  `
    const lines = [...members].map(([key, { type, optional, selections: below }]) => {
      return `${inner}${key}${optional ? '?' : ''}: ${wrapped(type, (named) =>
        isCompositeType(named) ? objectType(named, below, inner) : leafType(named),
      )}`
    })
    return `{\n${lines.join('\n')}\n${indent}}`
  }

  function collect(
    parent: GraphQLNamedType,
    node: SelectionNode,
    inDoubt: boolean,
    members: Map<string, Member>,
  ): void {
    const optional = inDoubt || (node.directives ?? []).some(({ name }) => ['skip', 'include'].includes(name.value))
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value
      const type = fieldType(parent, node.name.value)
      if (!type) return
      const member = members.get(key) ?? { type, optional, selections: [] }
      if (node.selectionSet) member.selections.push(node.selectionSet)
      members.set(key, { ...member, optional: member.optional && optional })
      return
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node
    const condition = fragment?.typeCondition?.name.value
    const narrowed = (condition && schema.getType(condition)) || parent
    const narrower = isObjectType(narrowed) && narrowed !== parent
    for (const child of fragment?.selectionSet.selections ?? []) collect(narrowed, child, optional || narrower, members)
  }

  const root = schema.getRootType(operation.operation)
  return root ? objectType(root, [operation.selectionSet], '') : 'unknown'
}

function fieldType(parent: GraphQLNamedType, name: string): GraphQLOutputType | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef.type
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name]?.type : undefined
}

/** The TypeScript type of an operation's variables; null when it has none. */
export function variablesType(schema: GraphQLSchema, operation: OperationDefinitionNode): string | null {
  const lines = (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
    const input = typeFromAST(schema, type) as GraphQLInputType | undefined
    const optional = !input || !isNonNullType(input) || defaultValue !== undefined
    return `  ${variable.name.value}${optional ? '?' : ''}: ${input ? wrapped(input, inputType) : 'unknown'}`
  })
  return lines.length > 0 ? `{\n${lines.join('\n')}\n}` : null
}

function inputType(type: GraphQLNamedType): string {
  if (!isInputObjectType(type)) return leafType(type)
  const fields = Object.values(type.getFields()).map(({ name, type: field }) => {
    // An input inside an input is left open: it may contain itself.
    const written = wrapped(field, (named) => (isInputObjectType(named) ? 'object' : leafType(named)))
    return `${name}${isNonNullType(field) ? '' : '?'}: ${written}`
  })
  return `{ ${fields.join('; ')} }`
}

const leafType = (type: GraphQLNamedType): string =>
  isEnumType(type)
    ? type
        .getValues()
        .map(({ name }) => `'${name}'`)
        .join(' | ')
    : (SCALARS[type.name] ?? 'unknown')

/** Writes lists and nulls around the type that `write` writes. */
function wrapped(type: GraphQLType, write: (named: GraphQLNamedType) => string): string {
  if (isNonNullType(type)) return bare(type.ofType, write)
  return `${bare(type, write)} | null`
}

function bare(type: GraphQLType, write: (named: GraphQLNamedType) => string): string {
  if (isNonNullType(type)) return bare(type.ofType, write)
  if (!isListType(type)) return write(type)
  const item = wrapped(type.ofType as GraphQLType, write)
  return /^[\w.]+$/.test(item) || item.endsWith('}') ? `${item}[]` : `(${item})[]`
}
