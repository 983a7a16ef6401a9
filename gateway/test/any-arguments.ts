import {
  type GraphQLField,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'

/** Values of scalars that any field takes, though they name nothing. */
const SCALARS: Record<string, string> = {
  Int: '1',
  Float: '1.5',
  Boolean: 'true',
  String: '"x"',
  ID: '"00000000-0000-4000-8000-000000000000"',
  Date: '"2026-08-03"',
  DateTime: '"2026-08-03T00:00:00Z"',
}

/** Arguments that have to name something, by their name. */
const NAMED: Record<string, string> = { goal: '"ANALIS_SDM_APARATUR.AHLI_UTAMA"' }

/** The arguments that a field cannot do without, with some value of their type; empty where there are none. */
export function anyArguments(field: GraphQLField<unknown, unknown> | undefined): string {
  const needed = (field?.args ?? []).filter(isRequiredArgument)
  return needed.length > 0
    ? `(${needed.map(({ name, type }) => `${name}: ${NAMED[name] ?? anyValue(type)}`).join(', ')})`
    : ''
}

/** Some value of a type, with all that it needs. */
export function anyValue(type: GraphQLInputType): string {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return `[${anyValue(nullable.ofType)}]`
  if (isEnumType(nullable)) return nullable.getValues()[0]!.name
  if (isInputObjectType(nullable)) {
    const needed = Object.values(nullable.getFields()).filter(isRequiredInputField)
    return `{ ${needed.map((field) => `${field.name}: ${anyValue(field.type)}`).join(', ')} }`
  }
  const value = isNonNullType(nullable) ? undefined : SCALARS[nullable.name]
  if (!value) throw new Error(`Say in any-arguments.ts which value ${String(type)} takes`)
  return value
}
