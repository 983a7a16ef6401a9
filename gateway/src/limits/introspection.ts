import type { ApolloServerPlugin } from '@apollo/server'
import { type DocumentNode, GraphQLError, Kind, visit, BREAK } from 'graphql'
import type { GatewayContext } from '../context'

const INTROSPECTION = new Set(['__schema', '__type'])
const known = new WeakMap<DocumentNode, boolean>()

/** True for a document that asks for the schema itself. */
export function introspects(document: DocumentNode): boolean {
  const answer = known.get(document)
  if (answer !== undefined) return answer
  let found = false
  visit(document, {
    [Kind.FIELD]({ name }) {
      if (!INTROSPECTION.has(name.value)) return undefined
      found = true
      return BREAK
    },
  })
  known.set(document, found)
  return found
}

/** Introspection is for people and partners who have signed in; the schema itself is public in the documentation. */
export const introspectionForSignedIn: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, contextValue }) {
        if (contextValue.caller.kind !== 'PUBLIC' || !introspects(document)) return
        const message = {
          id: 'Masuk dahulu untuk memeriksa skema; dokumentasinya terbuka di /playground.',
          en: 'Sign in to introspect the schema; its documentation is open at /playground.',
        }[contextValue.language]
        throw new GraphQLError(message, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } })
      },
    }
  },
}
