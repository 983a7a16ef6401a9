import { readFileSync } from 'node:fs'
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { GATEWAY_SECRET_HEADER } from '@jalur/common'
import { serve } from './child'

interface StockContext {
  authorization?: string
  language?: string
}

/** Apollo Server and Apollo Gateway as their documentation starts them, over the same subgraph processes. */
serve(async ({ subgraphs, supergraph, gatewaySecret }) => {
  const gateway = new ApolloGateway({
    supergraphSdl: readFileSync(supergraph, 'utf8'),
    buildService: ({ name }) =>
      new RemoteGraphQLDataSource<StockContext>({
        url: subgraphs[name],
        willSendRequest({ request, context: { authorization, language } }) {
          request.http?.headers.set(GATEWAY_SECRET_HEADER, gatewaySecret)
          if (authorization) request.http?.headers.set('authorization', authorization)
          if (language) request.http?.headers.set('accept-language', language)
        },
      }),
  })
  const { url } = await startStandaloneServer(new ApolloServer<StockContext>({ gateway }), {
    listen: { port: 0, host: '127.0.0.1' },
    context: async ({ req: { headers } }) => ({
      authorization: headers.authorization,
      language: headers['accept-language'],
    }),
  })
  return url
})
