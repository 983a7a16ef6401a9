import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import type { GatewayContext } from './context'

const KINDS = { query: 'getQueryType', mutation: 'getMutationType', subscription: 'getSubscriptionType' } as const

/** Refuses a request that names no operation of its document, or one of a kind that the schema has not. */
export const knownOperation: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, schema, contextValue: { language } }) {
        if (!operation) {
          const message = {
            id: 'Dokumen tidak memuat operasi dengan nama itu.',
            en: 'The document holds no operation of that name.',
          }
          throw refusal('OPERATION_RESOLUTION_FAILURE', message[language])
        }
        if (!schema[KINDS[operation.operation]]()) {
          const message = { id: 'Skema tidak mengenal', en: 'The schema knows no' }
          throw refusal('GRAPHQL_VALIDATION_FAILED', `${message[language]} ${operation.operation}.`)
        }
      },
    }
  },
}

const refusal = (code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } })
