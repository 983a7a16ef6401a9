import { getResponseName, type QueryPlanSelectionNode } from '@apollo/query-planner'
import { type Data, isObject, merge } from './data'

/** True when objects of the type `name` are of the type, interface or union `condition`. */
export type IsOfType = (name: unknown, condition: string) => boolean

/** What a subgraph is told of an object so that it knows which one is meant; null where something of it is missing. */
export type Represent = (object: Data) => Data | null

/** Compiles the `requires` of a fetch. */
export function representer(selections: readonly QueryPlanSelectionNode[], isOfType: IsOfType): Represent {
  const parts = selections.map((selection) => partOf(selection, isOfType))
  return (object) => {
    const representation: Data = {}
    return parts.every((part) => part(object, representation)) ? representation : null
  }
}

/** Copies one selection; false where the object lacks it. */
type Part = (object: Data, into: Data) => boolean

function partOf(selection: QueryPlanSelectionNode, isOfType: IsOfType): Part {
  if (selection.kind === 'InlineFragment') {
    const { typeCondition, selections } = selection
    const represent = representer(selections, isOfType)
    return (object, into) => {
      if (typeCondition && isOfType(object['__typename'], typeCondition)) merge(into, represent(object))
      return true
    }
  }
  const name = getResponseName(selection)
  const represent = selection.selections && representer(selection.selections, isOfType)
  const copy = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(copy) : represent && isObject(value) ? represent(value) : value
  return (object, into) => {
    const value = object[name]
    if (value === undefined) return false
    into[name] = copy(value)
    return true
  }
}

/** True when two objects with the same representation are the same to a subgraph, told by a few scalars. */
export const isFlat = (selections: readonly QueryPlanSelectionNode[]): boolean =>
  selections.every((selection) =>
    selection.kind === 'InlineFragment' ? isFlat(selection.selections) : selection.selections === undefined,
  )
