import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'

/** A named part of the schema, such as `Employee.team(first:)`. */
interface Part {
  path: string
  name: string
  description: string | null | undefined
  style: 'type' | 'field' | 'value'
}

const styles: Record<Part['style'], { pattern: RegExp; name: string }> = {
  type: { pattern: /^[A-Z][A-Za-z0-9]*$/, name: 'PascalCase' },
  field: { pattern: /^(?!get[A-Z])[a-z][A-Za-z0-9]*$/, name: 'camelCase without "get"' },
  value: { pattern: /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, name: 'SCREAMING_SNAKE_CASE' },
}

/** Faults of the public schema: parts without a description, and names in another style than the rest. */
export function checkApi(api: string): string[] {
  const schema = buildSchema(api)
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => parts(type).filter(({ path }) => !roots.some((root) => root?.name === path)))
    .flatMap(({ path, name, description, style }) => [
      ...(description?.trim() ? [] : [`${path} has no description`]),
      ...(styles[style].pattern.test(name) ? [] : [`${path} is not in ${styles[style].name}`]),
    ])
}

function parts(type: GraphQLNamedType): Part[] {
  return [{ path: type.name, name: type.name, description: type.description, style: 'type' }, ...members(type)]
}

function members(type: GraphQLNamedType): Part[] {
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description }) => ({
      path: `${type.name}.${name}`,
      name,
      description,
      style: 'value',
    }))
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(({ name, description }) => ({
      path: `${type.name}.${name}`,
      name,
      description,
      style: 'field',
    }))
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => [
    { path: `${type.name}.${field.name}`, name: field.name, description: field.description, style: 'field' },
    ...field.args.map(({ name, description }): Part => ({
      path: `${type.name}.${field.name}(${name}:)`,
      name,
      description,
      style: 'field',
    })),
  ])
}
