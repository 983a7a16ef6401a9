import {
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql'

export type TypeKind = 'object' | 'interface' | 'union' | 'enum' | 'input' | 'scalar'

/** An argument, or a field of an input. */
export interface ReferenceInput {
  name: string
  type: string
  description: string
}

/** A field of a type, a value of an enum, a member of a union. */
export interface ReferenceMember {
  name: string
  /** As written in the schema, `[Employee!]!`; absent for values of an enum. */
  type?: string
  /** The type without list and non-null, when it is one of the reference. */
  link?: string
  description: string
  deprecated?: string
  arguments: ReferenceInput[]
}

export interface ReferenceType {
  name: string
  kind: TypeKind
  description: string
  members: ReferenceMember[]
}

/** Everything in the schema that a caller can use: the queries first, then the types by name. */
export function referenceOf(schema: GraphQLSchema): ReferenceType[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  )
  const root = schema.getQueryType()
  const order = (type: GraphQLNamedType) => (type === root ? '' : type.name)
  return types
    .sort((a, b) => order(a).localeCompare(order(b)))
    .map((type) => ({
      name: type.name,
      kind: kindOf(type),
      description: type.description ?? '',
      members: membersOf(type, schema),
    }))
}

function kindOf(type: GraphQLNamedType): TypeKind {
  if (isObjectType(type)) return 'object'
  if (isInterfaceType(type)) return 'interface'
  if (isUnionType(type)) return 'union'
  if (isEnumType(type)) return 'enum'
  return isInputObjectType(type) ? 'input' : 'scalar'
}

function membersOf(type: GraphQLNamedType, schema: GraphQLSchema): ReferenceMember[] {
  if (isUnionType(type)) {
    return type.getTypes().map(({ name }) => ({ name, link: name, description: '', arguments: [] }))
  }
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description, deprecationReason }) => ({
      name,
      description: description ?? '',
      deprecated: deprecationReason ?? undefined,
      arguments: [],
    }))
  }
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return []
  return Object.values(type.getFields()).map((field) => {
    const fieldType: GraphQLType = field.type
    const named = getNamedType(fieldType)
    return {
      name: field.name,
      type: String(field.type),
      link: schema.getType(named.name) && !isSpecifiedScalarType(named) ? named.name : undefined,
      description: field.description ?? '',
      deprecated: field.deprecationReason ?? undefined,
      arguments: 'args' in field ? field.args.map(inputOf) : [],
    }
  })
}

const inputOf = (input: { name: string; type: unknown; description?: string | null }): ReferenceInput => ({
  name: input.name,
  type: String(input.type),
  description: input.description ?? '',
})

/** The types in which every word of the text occurs, in a name or a description. */
export function searchReference(types: ReferenceType[], text: string): ReferenceType[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return types
  return types.filter((type) => {
    const everything = [type, ...type.members, ...type.members.flatMap((member) => member.arguments)]
    const content = everything.map(({ name, description }) => `${name} ${description}`.toLowerCase()).join(' ')
    return words.every((word) => content.includes(word))
  })
}
