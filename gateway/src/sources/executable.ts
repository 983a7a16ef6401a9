import {
  BREAK,
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  visit,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'

/** Runs one document over a schema, again and again. */
export type Executable = (variables: Record<string, unknown>, context: object) => Promise<ExecutionResult>

/** How often a document is interpreted before it is worth compiling: many documents come once. */
const INTERPRETED = 2

/**
 * Interprets a document at first, and compiles it when it comes again. Where the compiled form meets an error, the
 * interpreter has the last word, so that errors are always those of graphql-js; resolvers only read, and their loaders
 * remember. Text of a caller never becomes code: a document with a string in it stays interpreted.
 */
export function executable(schema: GraphQLSchema, document: DocumentNode): Executable {
  let runs = 0
  let compiled: CompiledQuery | null | undefined
  return async (variableValues, contextValue) => {
    if (compiled === undefined && ++runs > INTERPRETED) compiled = compile(schema, document)
    if (compiled) {
      const result = await compiled.query(undefined, contextValue, variableValues)
      if (!result.errors) return result
    }
    return execute({ schema, document, variableValues, contextValue })
  }
}

function compile(schema: GraphQLSchema, document: DocumentNode): CompiledQuery | null {
  if (!isSafeToCompile(document)) return null
  const compiled = compileQuery(schema, document)
  return isCompiledQuery(compiled) ? compiled : null
}

/** True for a query, which may run twice, without a string in it. */
function isSafeToCompile(document: DocumentNode): boolean {
  let safe = true
  const refuse = (): typeof BREAK => {
    safe = false
    return BREAK
  }
  visit(document, {
    [Kind.STRING]: refuse,
    [Kind.OPERATION_DEFINITION]: ({ operation }) => (operation === OperationTypeNode.QUERY ? undefined : refuse()),
  })
  return safe
}
