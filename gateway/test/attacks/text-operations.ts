import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'
import { anyValue } from '../any-arguments'

type Field = GraphQLField<unknown, unknown>

/** Ways to an object of a type that hold data in the demo world; `@` is where the field goes. */
const WAYS: Record<string, string> = {
  Query: '{ @ }',
  Mutation: 'mutation { @ }',
  Employee: '{ me { @ } }',
  Agency: '{ agency(code: "7104") { @ } }',
  Position: '{ position(code: "ANALIS_SDM_APARATUR.AHLI_MUDA") { @ } }',
  CareerTransition: '{ position(code: "ANALIS_SDM_APARATUR.AHLI_MUDA") { stepsFrom { @ } } }',
  TrainingProgramme:
    '{ position(code: "ANALIS_SDM_APARATUR.AHLI_MUDA") { trainingProgrammes(first: 1) { nodes { @ } } } }',
}

/**
 * An operation that puts `$text` into one argument (`Type.field(argument)`) or input field (`Input.field`) of the
 * schema, whatever else is needed being some value of its type.
 * @throws Error where the schema has no way to it that is known here
 */
export function operationFor(schema: GraphQLSchema, target: string): string {
  const [, typeName = '', fieldName = '', argument] = /^(\w+)\.(\w+)(?:\((\w+)\))?$/.exec(target) ?? []
  const fields = Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
  for (const { type, field } of fields) {
    const text = argument
      ? type.name === typeName && field.name === fieldName && argumentsWith(field, argument, '$text')
      : argumentsWithin(field, typeName, fieldName)
    const way = text && wayTo(schema, type.name)
    if (way)
      return way.replace(
        '@',
        `${field.name}${text}${isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''}`,
      )
  }
  throw new Error(`Say in text-operations.ts how ${target} is reached`)
}

/** The known way to a type, or one more step from a type with a known way. */
function wayTo(schema: GraphQLSchema, type: string, depth = 0): string | undefined {
  if (WAYS[type] || depth > 3) return WAYS[type]
  for (const parent of Object.values(schema.getTypeMap())) {
    if (!isObjectType(parent) || parent.name.startsWith('__')) continue
    const field = Object.values(parent.getFields()).find((it) => getNamedType(it.type).name === type)
    const way = field && wayTo(schema, parent.name, depth + 1)
    if (way) return way.replace('@', `${field.name}${argumentsWith(field, '', '')} { @ }`)
  }
  return undefined
}

/** The arguments that a field needs, and besides them one with a text. */
function argumentsWith(field: Field, name: string, text: string): string {
  const sent = field.args
    .filter((arg) => arg.name === name || isRequiredArgument(arg))
    .map((arg) => `${arg.name}: ${arg.name === name ? inList(arg.type, text) : anyValue(arg.type)}`)
  return sent.length > 0 ? `(${sent.join(', ')})` : ''
}

/** The same where the text goes into a field of an input object at any depth; undefined where the field takes none. */
function argumentsWithin(field: Field, input: string, inputField: string): string | undefined {
  const holder = field.args.find((arg) => valueWith(arg.type, input, inputField) !== undefined)
  return holder && argumentsWith(field, holder.name, valueWith(holder.type, input, inputField)!)
}

function valueWith(type: GraphQLInputType, input: string, inputField: string): string | undefined {
  const named = getNamedType(type)
  if (!isInputObjectType(named)) return undefined
  const fields = Object.values((named as GraphQLInputObjectType).getFields())
  const inner = fields
    .map((it) => ({
      it,
      value:
        named.name === input && it.name === inputField
          ? inList(it.type, '$text')
          : valueWith(it.type, input, inputField),
    }))
    .find(({ value }) => value !== undefined)
  if (!inner) return undefined
  const others = fields.filter((it) => it !== inner.it && isRequiredInputField(it))
  const members = [`${inner.it.name}: ${inner.value}`, ...others.map((it) => `${it.name}: ${anyValue(it.type)}`)]
  const value = `{ ${members.join(', ')} }`
  return named === getNamedType(type) && isListType(getNullableType(type)) ? `[${value}]` : value
}

const inList = (type: GraphQLInputType, text: string): string =>
  text === '$text' && isListType(getNullableType(type)) ? `[${text}]` : text
