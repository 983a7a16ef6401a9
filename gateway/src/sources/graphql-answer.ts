import type { GraphQLFormattedError } from 'graphql'
import type { SubgraphAnswer } from './subgraph-source'

/** A body that a subgraph sent, as an answer of GraphQL; anything else counts as no answer. @throws Error */
export function graphqlAnswer(body: unknown): SubgraphAnswer {
  if (!isObject(body) || !(body['data'] === undefined || body['data'] === null || isObject(body['data']))) {
    throw new Error('no answer of GraphQL')
  }
  const { errors } = body
  const data = body['data'] as SubgraphAnswer['data']
  if (errors === undefined || errors === null) return { data }
  if (!Array.isArray(errors) || !errors.every(isError)) throw new Error('no errors of GraphQL')
  return { data, errors }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isError = (value: unknown): value is GraphQLFormattedError =>
  isObject(value) &&
  typeof value['message'] === 'string' &&
  (value['path'] === undefined || value['path'] === null || Array.isArray(value['path']))
