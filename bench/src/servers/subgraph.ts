import { createLogger, createTokenVerifier, serveSubgraph, todaySource } from '@jalur/common'
import { services } from '@jalur/tools/dist/services'
import { serve } from './child'
import { NO_FILES } from './no-files'

/** One subgraph over HTTP, as its own `main.ts` runs it. */
serve(async ({ subgraph, databases, issuer, audience, day, gatewaySecret }) => {
  const entry = services.find(({ module }) => module.name === subgraph)
  if (!entry) throw new Error(`There is no subgraph ${subgraph}`)
  const logger = createLogger(subgraph, 'warn')
  const service = await entry.module.open({
    files: NO_FILES,
    webUrl: 'http://localhost',
    databaseUrl: databases[subgraph] ?? '',
    verifyToken: createTokenVerifier({ issuer, audience }),
    today: todaySource(day),
    logger,
  })
  return (await serveSubgraph(service, { port: 0, gatewaySecret, logger })).url
})
