/**
 * GraphQL Code Generator plugin: one thin typed React hook per operation, for Apollo Client 4, on top of the documents
 * that the typed-document-node plugin prints. The stock hook plugin does not compile against Apollo Client 4.
 */
const { concatAST, Kind } = require('graphql')

const capitalised = (text) => text[0].toUpperCase() + text.slice(1)
const isRequired = (variable) => variable.type.kind === Kind.NON_NULL_TYPE && !variable.defaultValue

/** The names that the other plugins give to an operation's types and document. */
function namesOf(operation) {
  const name = capitalised(operation.name.value)
  const result = `${name}${capitalised(operation.operation)}`
  return { name, result, variables: `${result}Variables`, document: `${name}Document` }
}

function queryHooks(operation) {
  const { name, result, variables, document } = namesOf(operation)
  const types = `${result}, ${variables}`
  const parameter = operation.variableDefinitions.some(isRequired)
    ? `options: QueryOptions<${types}> & ({ variables: ${variables}; skip?: boolean } | { skip: true; variables?: ${variables} })`
    : `options: QueryOptions<${types}> = {}`
  return [
    `export function use${result}(${parameter}): Apollo.useQuery.Result<${types}, 'empty' | 'complete' | 'streaming'> {`,
    `  return Apollo.useQuery(${document}, options as QueryOptions<${types}> & { variables: ${variables} })`,
    `}`,
    `export function use${name}LazyQuery(options?: Apollo.useLazyQuery.Options<${types}>): Apollo.useLazyQuery.ResultTuple<${types}> {`,
    `  return Apollo.useLazyQuery(${document}, options)`,
    `}`,
  ]
}

function mutationHook(operation) {
  const { result, document } = namesOf(operation)
  return [`export function use${result}() {`, `  return Apollo.useMutation(${document})`, `}`]
}

const hooksOf = { query: queryHooks, mutation: mutationHook }

const QUERY_OPTIONS = `type QueryOptions<T, V extends OperationVariables> = Omit<Apollo.useQuery.Options<T, V>, 'returnPartialData'>`

module.exports = {
  plugin(_schema, documents) {
    const operations = concatAST(documents.map((source) => source.document)).definitions.filter(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION,
    )
    const unsupported = operations.find((operation) => !hooksOf[operation.operation])
    if (unsupported) throw new Error(`No hook is generated for the ${unsupported.operation} ${unsupported.name.value}.`)
    if (operations.length === 0) return ''
    const hasQueries = operations.some((operation) => operation.operation === 'query')
    return {
      prepend: [
        `import * as Apollo from '@apollo/client/react'`,
        ...(hasQueries ? [`import type { OperationVariables } from '@apollo/client'`] : []),
      ],
      content: [
        ...(hasQueries ? [QUERY_OPTIONS] : []),
        ...operations.flatMap((operation) => hooksOf[operation.operation](operation)),
      ].join('\n'),
    }
  },
}
