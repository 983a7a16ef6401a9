import { createLogger, createTokenVerifier, type RunningService, todaySource } from '@jalur/common'
import { startGateway } from '@jalur/gateway'
import { services } from '@jalur/tools/dist/services'
import { serve } from './child'
import { PATIENCE } from './patience'
import { NO_FILES } from './no-files'

/** The gateway with all subgraphs in its process, as `npm start` runs them. */
serve(async ({ databases, issuer, audience, day, supergraph, gatewaySecret }) => {
  const verifyToken = createTokenVerifier({ issuer, audience })
  const logger = createLogger('bench', 'warn')
  const sources: Record<string, RunningService> = {}
  for (const { module } of services) {
    const databaseUrl = databases[module.name] ?? ''
    sources[module.name] = await module.open({
      databaseUrl,
      verifyToken,
      today: todaySource(day),
      logger,
      files: NO_FILES,
      webUrl: 'http://localhost',
    })
  }
  const gateway = await startGateway({
    ...{ port: 0, supergraph, sources, gatewaySecret, verifyToken, logger },
    webOrigins: [],
    ...PATIENCE,
  })
  return gateway.url
})
