import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql'
import { collectFields, collectSubfields } from 'graphql/execution/collectFields'
import { type Data, isObject } from './data'

/** An operation and the values that decide which of its fields are asked for. */
export interface Asked {
  schema: GraphQLSchema
  operation: OperationDefinitionNode
  fragments: Record<string, FragmentDefinitionNode>
  /** Values of the variables that `@skip` and `@include` look at. */
  conditions: Readonly<Record<string, unknown>>
}

/** A place where subgraphs told what the schema does not allow. */
export type Fault = (string | number)[]

/**
 * Gives what subgraphs told the form that the operation asked for: its keys in its order, and null where something
 * fails, or the next place above that may be null. Faults are added to `faults`; null stands for the whole answer.
 */
export type Shape = (data: Data, faults: Fault[]) => Data | null

/** Null where none may be: the place above becomes null. */
const BUBBLE = Symbol('bubble')

type Complete = (value: unknown, faults: Fault[]) => unknown
type Fields = ReadonlyMap<string, readonly FieldNode[]>

/** Compiles the shape of an operation; of each object when one is met for the first time. */
export function shapeOf(asked: Asked): Shape {
  const { schema, operation, fragments, conditions } = asked
  const root = schema.getRootType(operation.operation)!
  return objectOf(asked, root, () =>
    collectFields(schema, fragments, conditions, root, operation.selectionSet),
  ) as Shape
}

function completerOf(asked: Asked, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  if (isNonNullType(type)) return required(completerOf(asked, type.ofType, nodes))
  if (isListType(type)) return listOf(completerOf(asked, type.ofType, nodes))
  if (isAbstractType(type)) return oneOf(asked, type, nodes)
  return isObjectType(type) ? objectOf(asked, type, () => subfieldsOf(asked, type, nodes)) : leafOf(type)
}

const subfieldsOf = (
  { schema, fragments, conditions }: Asked,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Fields => collectSubfields(schema, fragments, conditions, type, nodes)

const required =
  (complete: Complete): Complete =>
  (value, faults) => {
    const before = faults.length
    const completed = complete(value, faults)
    if (completed !== null) return completed
    if (faults.length === before) faults.push([])
    return BUBBLE
  }

const listOf =
  (complete: Complete): Complete =>
  (value, faults) => {
    if (!Array.isArray(value)) return nothing(value, faults)
    const items: unknown[] = []
    for (let index = 0; index < value.length; index++) {
      const before = faults.length
      const item = complete(value[index], faults)
      if (faults.length > before) place(index, faults, before)
      if (item === BUBBLE) return null
      items.push(item)
    }
    return items
  }

function objectOf(asked: Asked, type: GraphQLObjectType, collect: () => Fields): Complete {
  let fields: { key: string; complete: Complete }[] | undefined
  return (value, faults) => {
    if (!isObject(value)) return nothing(value, faults)
    fields ??= Array.from(collect(), ([key, nodes]) => ({ key, complete: fieldOf(asked, type, nodes) }))
    const shaped: Data = {}
    for (const { key, complete } of fields) {
      const before = faults.length
      const completed = complete(value[key], faults)
      if (faults.length > before) place(key, faults, before)
      if (completed === BUBBLE) return null
      shaped[key] = completed
    }
    return shaped
  }
}

function fieldOf(asked: Asked, type: GraphQLObjectType, nodes: readonly FieldNode[]): Complete {
  const name = nodes[0]!.name.value
  if (name === '__typename') return () => type.name
  return completerOf(asked, type.getFields()[name]!.type, nodes)
}

/** An object of an interface or union, which tells itself of which type it is. */
function oneOf(asked: Asked, type: GraphQLAbstractType, nodes: readonly FieldNode[]): Complete {
  const completers = new Map(
    asked.schema
      .getPossibleTypes(type)
      .map((possible) => [possible.name, objectOf(asked, possible, () => subfieldsOf(asked, possible, nodes))]),
  )
  return (value, faults) => {
    const complete = isObject(value) ? completers.get(String(value['__typename'])) : undefined
    return complete ? complete(value, faults) : nothing(value, faults)
  }
}

function leafOf(type: GraphQLLeafType): Complete {
  const fits = fitsOf(type)
  return (value, faults) => (value !== null && value !== undefined && fits(value) ? value : nothing(value, faults))
}

const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  [GraphQLString.name]: (value) => typeof value === 'string',
  [GraphQLBoolean.name]: (value) => typeof value === 'boolean',
  [GraphQLFloat.name]: (value) => Number.isFinite(value),
  [GraphQLInt.name]: (value) => Number.isInteger(value),
  [GraphQLID.name]: (value) => typeof value === 'string' || Number.isInteger(value),
}

/** Whether a value can be one of the type; scalars of our own are checked by the subgraph that they come from. */
function fitsOf(type: GraphQLLeafType): (value: unknown) => boolean {
  if (!isEnumType(type)) return SCALARS[type.name] ?? (() => true)
  const names = new Set<unknown>(type.getValues().map(({ name }) => name))
  return (value) => names.has(value)
}

/** Null, by right where nothing was told; a fault where something else was told than the schema says. */
function nothing(value: unknown, faults: Fault[]): null {
  if (value !== null && value !== undefined) faults.push([])
  return null
}

/** Puts the faults from `first` on one step further down. */
function place(step: string | number, faults: Fault[], first: number): void {
  for (let index = first; index < faults.length; index++) faults[index]!.unshift(step)
}
