import {
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
} from 'graphql'
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity'
import { COST_WEIGHTS } from './cost-weights'

const MAXIMUM_PAGE = 100
const { defaultListSize, listArguments, listSizes, pageSizes, surcharges } = COST_WEIGHTS

/** Surcharges by field name alone, for counting an answer, which no longer knows its types. */
const surchargeOfName = new Map(Object.entries(surcharges).map(([field, points]) => [field.split('.')[1]!, points]))

const estimator: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (!isCompositeType(getNamedType(field.type))) return 0
  const name = `${type.name}.${field.name}`
  const surcharge = surcharges[name] ?? 0
  const { first } = args as { first?: unknown }
  // A page size out of range is refused by the field itself, by name; here it only must not run away.
  if (typeof first === 'number') {
    const page = Math.min(Math.max(first, 0), pageSizes[name] ?? MAXIMUM_PAGE)
    return 1 + surcharge + page * childComplexity
  }
  // The items of a connection were multiplied where its page size stands.
  if (type.name.endsWith('Connection')) return 1 + childComplexity
  const list = isListType(isNonNullType(field.type) ? field.type.ofType : field.type)
  const given: unknown = args[listArguments[name] ?? '']
  const size = Array.isArray(given) ? given.length : (listSizes[name] ?? defaultListSize)
  return surcharge + (list ? size : 1) * (1 + childComplexity)
}

/** The most that an operation can cost, known before it runs, in points. Throws for variables that do not fit. */
export function requestedCost(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown> | undefined,
  operationName: string | undefined,
): number {
  return getComplexity({ schema, query, variables, operationName, estimators: [estimator] })
}

/** What an answer did cost, in points. */
export function actualCost(data: unknown, name = ''): number {
  if (typeof data !== 'object' || data === null) return 0
  let cost = Array.isArray(data) ? 0 : 1 + (surchargeOfName.get(name) ?? 0)
  if (Array.isArray(data)) for (const item of data) cost += actualCost(item, name)
  else for (const key of Object.keys(data)) cost += actualCost((data as Record<string, unknown>)[key], key)
  return cost
}
