import {
  type DocumentNode,
  getNamedType,
  getOperationAST,
  getVariableValues,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  visit,
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

/** The costs of a document that were counted, and the variables that they depend on. */
interface Counted {
  deciding: readonly string[]
  costs: Map<string, number>
}

/** Most costs of one document that are kept. */
const CACHED_COSTS = 100
const counted = new WeakMap<DocumentNode, Counted>()

/**
 * The most that an operation can cost, known before it runs, in points. Throws for variables that do not fit. A document
 * is counted again only for other values of the variables that decide how much it asks for.
 */
export function requestedCost(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown> | undefined,
  operationName: string | undefined,
): number {
  const definitions = getOperationAST(query, operationName)?.variableDefinitions ?? []
  const { coerced, errors } = getVariableValues(schema, definitions, variables ?? {})
  if (errors) throw errors.at(-1)!
  const { deciding, costs } = counted.get(query) ?? { deciding: decidingVariables(query), costs: new Map() }
  counted.set(query, { deciding, costs })
  // One left out is told apart from null: an argument has a default for the first only.
  const values = deciding.map((variable) => (variable in coerced ? [sizeOf(coerced[variable])] : []))
  const name = JSON.stringify([operationName, values])
  const known = costs.get(name)
  if (known !== undefined) return known
  const cost = getComplexity({ schema, query, variables, operationName, estimators: [estimator] })
  if (costs.size >= CACHED_COSTS) costs.clear()
  costs.set(name, cost)
  return cost
}

/** Arguments that decide how much is asked for: of fields, and of `@skip` and `@include`. */
const DECIDING = new Set(['first', 'if', ...Object.values(listArguments)])

/** The variables that stand for such arguments. */
function decidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    [Kind.ARGUMENT]({ name, value }) {
      if (DECIDING.has(name.value) && value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names]
}

/** What matters of a value: of a list only its length, so that no number of a person is kept. */
const sizeOf = (value: unknown): unknown => (Array.isArray(value) ? value.length : value)

/** What an answer did cost, in points. */
export function actualCost(data: unknown, name = ''): number {
  if (typeof data !== 'object' || data === null) return 0
  let cost = Array.isArray(data) ? 0 : 1 + (surchargeOfName.get(name) ?? 0)
  if (Array.isArray(data)) for (const item of data) cost += actualCost(item, name)
  else for (const key of Object.keys(data)) cost += actualCost((data as Record<string, unknown>)[key], key)
  return cost
}
