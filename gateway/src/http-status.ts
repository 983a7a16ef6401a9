import type { ApolloServerPlugin } from '@apollo/server'
import type { GatewayContext } from './context'

/** Errors of a document or its variables: the operation never ran, and nothing but the request was at fault. */
const REQUEST_ERRORS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
])

/**
 * A client that accepts `application/json` and nothing newer knows the status of the transport only, so a request that
 * does not fit the schema is answered 200 with its errors. All others get 400. Refusals (401, 403, 429, documents
 * beyond a limit) keep their status for everybody.
 *
 * Source: GraphQL over HTTP, "Status Codes", for both media types.
 */
export const httpStatus: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { body, http } }) {
        if (http.status !== 400 || body.kind !== 'single') return
        const codes = (body.singleResult.errors ?? []).map(({ extensions }) => String(extensions?.['code']))
        const requestOnly = codes.length > 0 && codes.every((code) => REQUEST_ERRORS.has(code))
        if (requestOnly && acceptsJsonOnly(request.http?.headers.get('accept'))) http.status = 200
      },
    }
  },
}

function acceptsJsonOnly(accept = ''): boolean {
  const types = accept.split(',').map((type) => type.split(';')[0]?.trim().toLowerCase())
  return types.every((type) => type === 'application/json')
}
