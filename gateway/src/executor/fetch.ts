import type { FetchNode, ResponsePath } from '@apollo/query-planner'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { SubgraphAnswer } from '../sources/subgraph-source'
import { type Data, merge } from './data'
import { objectsAt, placesAt } from './paths'
import { isFlat, type Represent, representer } from './representation'
import type { Run, Step, Surroundings } from './run'

/** Compiles one question to one subgraph, about the objects that `path` leads to. */
export function fetchStep(node: FetchNode, { subgraphs, isOfType }: Surroundings, path: ResponsePath): Step {
  const { serviceName, requires, operation: query, operationName, variableUsages = [] } = node
  const subgraph = subgraphs.get(serviceName)
  if (!subgraph) throw new Error(`No subgraph has the name ${serviceName}`)

  const ask = ({ context, variables }: Run, representations?: readonly Data[]): Promise<SubgraphAnswer> => {
    const used: Record<string, unknown> = representations ? { representations } : {}
    for (const name of variableUsages) if (variables[name] !== undefined) used[name] = variables[name]
    return subgraph.ask({ query, variables: used, operationName }, context)
  }
  if (!requires) {
    return async (run) => {
      const { data, errors = [] } = await ask(run)
      for (const error of errors) run.errors.push(errorOf(error, serviceName, error.path && [...path, ...error.path]))
      for (const object of objectsAt(run.data, path)) merge(object, data)
    }
  }
  const represent = representer(requires, isOfType)
  const flat = isFlat(requires)
  return async (run) => {
    const { representations, owners } = representationsOf(objectsAt(run.data, path), represent, flat)
    if (representations.length === 0) return
    const { data, errors } = await ask(run, representations)
    if (errors) run.errors.push(...entityErrors(errors, serviceName, owners, placesAt(run.data, path)))
    if (!data) return
    const entities = data['_entities']
    if (Array.isArray(entities) && entities.length === owners.length) {
      owners.forEach((objects, index) => objects.forEach((object) => merge(object, entities[index] as Data | null)))
    } else run.errors.push(errorOf({ message: 'Another number of entities than was asked for' }, serviceName))
  }
}

/**
 * What to tell a subgraph, and of which objects. Objects of which a few scalars tell the same (`flat`) are told of once.
 * Those without a type, or without what the subgraph must know, are left out.
 */
function representationsOf(objects: readonly Data[], represent: Represent, flat: boolean) {
  const representations: Data[] = []
  const owners: Data[][] = []
  const known = new Map<unknown, Data[]>()
  for (const object of objects) {
    const representation = represent(object)
    if (!representation?.['__typename']) continue
    const identity = flat && objects.length > 1 ? JSON.stringify(representation) : representation
    const same = known.get(identity)
    if (same) same.push(object)
    else {
      const own = [object]
      known.set(identity, own)
      representations.push(representation)
      owners.push(own)
    }
  }
  return { representations, owners }
}

/** Errors about entities, each at every place where the entity stands. */
function entityErrors(
  errors: readonly GraphQLFormattedError[],
  service: string,
  owners: readonly (readonly Data[])[],
  places: ReadonlyMap<Data, readonly ResponsePath[]>,
): GraphQLError[] {
  return errors.flatMap((error) => {
    const [, index, ...rest] = error.path ?? []
    if (typeof index !== 'number') return [errorOf(error, service)]
    const own = [...new Set(owners[index])].flatMap((object) => places.get(object) ?? [])
    return own.map((place) => errorOf(error, service, [...place, ...rest]))
  })
}

/** An error of a subgraph, in the answer. What it says of HTTP is left out: that is the gateway's to say. */
function errorOf({ message, extensions }: GraphQLFormattedError, service: string, path?: ResponsePath): GraphQLError {
  const { http: _http, ...told } = extensions ?? {}
  return new GraphQLError(message, { path, extensions: { ...told, serviceName: service } })
}
