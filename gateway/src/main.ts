import { dirname, join, resolve } from 'node:path'
import { createLogger, createTokenVerifier } from '@jalur/common'
import { z } from 'zod'
import { startGateway } from './gateway'

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  SUPERGRAPH: z.string().default('schema/supergraph.graphql'),
  PERSONNEL_URL: z.url(),
  LEARNING_URL: z.url(),
  PERFORMANCE_URL: z.url(),
  INTEGRITY_URL: z.url(),
  GATEWAY_SECRET: z.string().min(16),
  OIDC_ISSUER: z.url(),
  OIDC_AUDIENCE: z.string().min(1).default('urn:jalur:api'),
  WEB_ORIGINS: z.string().default('http://localhost:3000'),
  PLAYGROUND: z.string().default('gateway/playground/dist'),
  PLAYGROUND_CLIENT: z.string().default('web'),
  REDIS_URL: z.url().optional(),
  BEHIND_TLS: z.stringbool().default(false),
  SUBGRAPH_DEADLINE: z.coerce.number().int().positive().default(2_000),
  SUBGRAPH_WRITE_DEADLINE: z.coerce.number().int().positive().default(5_000),
  LOG_LEVEL: z.string().default('info'),
})

async function main(): Promise<void> {
  const env = environment.parse(process.env)
  const logger = createLogger('gateway', env.LOG_LEVEL)
  const gateway = await startGateway({
    port: env.PORT,
    host: env.HOST,
    supergraph: env.SUPERGRAPH,
    sources: {
      personnel: env.PERSONNEL_URL,
      learning: env.LEARNING_URL,
      performance: env.PERFORMANCE_URL,
      integrity: env.INTEGRITY_URL,
    },
    gatewaySecret: env.GATEWAY_SECRET,
    verifyToken: createTokenVerifier({ issuer: env.OIDC_ISSUER, audience: env.OIDC_AUDIENCE }),
    webOrigins: env.WEB_ORIGINS.split(','),
    logger,
    deadline: env.SUBGRAPH_DEADLINE,
    writeDeadline: env.SUBGRAPH_WRITE_DEADLINE,
    behindTls: env.BEHIND_TLS,
    redisUrl: env.REDIS_URL,
    playground: {
      folder: resolve(env.PLAYGROUND),
      schema: join(dirname(env.SUPERGRAPH), 'api.graphql'),
      issuer: env.OIDC_ISSUER,
      clientId: env.PLAYGROUND_CLIENT,
      audience: env.OIDC_AUDIENCE,
    },
  })
  logger.info({ url: gateway.url }, 'ready')
  const stop = async (): Promise<void> => {
    await gateway.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

void main()
