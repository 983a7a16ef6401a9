import { composeServices } from '@apollo/composition'
import { parse, printSchema } from 'graphql'

/** What one subgraph contributes: its name, its address when it runs on its own, and its federation SDL. */
export interface SubgraphSource {
  name: string
  url: string
  sdl: string
}

export interface ComposedSchemas {
  /** What the gateway runs from. */
  supergraph: string
  /** What clients see. */
  api: string
}

/** The subgraphs do not fit together; one message for each reason. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError'

  constructor(readonly reasons: string[]) {
    super(`The subgraphs do not compose:\n${reasons.join('\n')}`)
  }
}

/** Joins subgraphs into one graph. Throws a `CompositionError`. */
export function compose(subgraphs: SubgraphSource[]): ComposedSchemas {
  const result = composeServices(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })))
  if (result.errors) throw new CompositionError(result.errors.map(({ message }) => message))
  return {
    supergraph: `${result.supergraphSdl.trim()}\n`,
    api: `${printSchema(result.schema.toAPISchema().toGraphQLJSSchema()).trim()}\n`,
  }
}
