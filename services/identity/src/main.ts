import { createLogger } from '@jalur/common'
import { z } from 'zod'
import { openIdentity } from './identity'

const origin = z.url().refine((url) => new URL(url).origin === url, 'must be an origin without a path')

const environment = z.object({
  DATABASE_URL: z.url(),
  OIDC_ISSUER: origin.default('http://localhost:4100'),
  OIDC_AUDIENCE: z.string().min(1).default('urn:jalur:api'),
  WEB_ORIGIN: origin.default('http://localhost:3000'),
  GATEWAY_ORIGINS: z
    .string()
    .default('http://localhost:4000')
    .transform((list) => list.split(',').filter(Boolean))
    .pipe(z.array(origin)),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4100),
  HOST: z.string().default('localhost'),
  LOG_LEVEL: z.string().default('info'),
  NODE_ENV: z.string().optional(),
  IDENTITY_DEMO: z.string().optional(),
})

/** Runs the embedded provider as a process of its own until SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const parsed = environment.safeParse(process.env)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new Error(`Environment of identity: ${problems.join('; ')}`)
  }
  const {
    DATABASE_URL,
    OIDC_ISSUER,
    OIDC_AUDIENCE,
    WEB_ORIGIN,
    GATEWAY_ORIGINS,
    PORT,
    HOST,
    LOG_LEVEL,
    ...surroundings
  } = parsed.data
  const logger = createLogger('identity', LOG_LEVEL)
  const identity = await openIdentity({
    databaseUrl: DATABASE_URL,
    issuer: OIDC_ISSUER,
    audience: OIDC_AUDIENCE,
    webOrigin: WEB_ORIGIN,
    gatewayOrigins: GATEWAY_ORIGINS,
    port: PORT,
    host: HOST,
    logger,
    surroundings,
  })
  await identity.listen()
  logger.info({ issuer: OIDC_ISSUER }, 'ready')
  const stop = async (): Promise<void> => {
    await identity.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
