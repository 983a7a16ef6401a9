import { createLogger, createTokenVerifier } from '@jalur/common'
import { startGateway } from '@jalur/gateway'
import { serve } from './child'
import { PATIENCE } from './patience'

/** The gateway over subgraphs that run in processes of their own. */
serve(async ({ subgraphs, issuer, audience, supergraph, gatewaySecret }) => {
  const gateway = await startGateway({
    ...{ port: 0, supergraph, sources: subgraphs, gatewaySecret },
    verifyToken: createTokenVerifier({ issuer, audience }),
    logger: createLogger('gateway', 'warn'),
    webOrigins: [],
    ...PATIENCE,
  })
  return gateway.url
})
