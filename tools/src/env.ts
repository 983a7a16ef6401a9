import path from 'node:path'
import { isDay } from '@jalur/common'
import { z } from 'zod'
import { StartError } from './start-error'

/** The environment of the commands, checked; README.md and .env.example explain each variable. */
export interface Environment {
  ports: Record<PortName, number>
  /** A database server of the user's instead of the embedded one. */
  databaseUrl: string | undefined
  /** An OpenID Connect provider of the user's instead of the embedded one. */
  issuer: string | undefined
  /** A Redis in which several gateways share their callers' budgets. */
  redisUrl: string | undefined
  /** A clamd that scans the files handed in. */
  virusScanner: string | undefined
  audience: string
  /** Absolute path of the folder that keeps database, secrets and addresses. */
  dataFolder: string
  gatewaySecret: string | undefined
  /** Fixed "today" for tests. */
  today: string | undefined
  logLevel: string
  /** A Chromium for the browser tests; found by itself when unset. */
  browser: string | undefined
  /** What tells the embedded identity provider whether this is production. */
  surroundings: { NODE_ENV?: string; IDENTITY_DEMO?: string }
  /** Running as a continuous integration job: what cannot be checked fails. */
  ci: boolean
}

export type PortName = keyof typeof defaultPorts

const defaultPorts = {
  GATEWAY_PORT: 4000,
  WEB_PORT: 3000,
  IDENTITY_PORT: 4100,
  PERSONNEL_PORT: 4101,
  LEARNING_PORT: 4102,
  PERFORMANCE_PORT: 4103,
  INTEGRITY_PORT: 4104,
  EMBEDDED_DB_PORT: 5433,
}

const portNames = Object.keys(defaultPorts) as PortName[]
const port = z.coerce.number().int().min(1).max(65_535)

const schema = z.object({
  ...(Object.fromEntries(portNames.map((name) => [name, port.default(defaultPorts[name])])) as Record<
    PortName,
    z.ZodDefault<typeof port>
  >),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  OIDC_ISSUER: z.url().optional(),
  REDIS_URL: z.url().optional(),
  VIRUS_SCANNER: z.url({ protocol: /^clamd$/ }).optional(),
  OIDC_AUDIENCE: z.string().min(1).default('urn:jalur:api'),
  JALUR_DATA: z.string().min(1).default('.jalur'),
  GATEWAY_SECRET: z.string().min(16).optional(),
  JALUR_TODAY: z.string().refine(isDay, 'must be a day such as 2026-08-01').optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('warn'),
  CHROMIUM_PATH: z.string().min(1).optional(),
  NODE_ENV: z.string().optional(),
  IDENTITY_DEMO: z.string().optional(),
  CI: z.string().default(''),
})

/** Reads and checks the environment. An empty variable counts as unset. Throws a `StartError` that names the first fault. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const result = schema.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')))
  if (!result.success) {
    const [issue] = result.error.issues
    throw new StartError(`${issue?.path.join('.')} is not valid (${issue?.message})`, 'Correct or unset the variable')
  }
  const { data } = result
  return {
    ports: Object.fromEntries(portNames.map((name) => [name, data[name]])) as Record<PortName, number>,
    databaseUrl: data.DATABASE_URL,
    issuer: data.OIDC_ISSUER,
    redisUrl: data.REDIS_URL,
    virusScanner: data.VIRUS_SCANNER,
    audience: data.OIDC_AUDIENCE,
    dataFolder: path.resolve(data.JALUR_DATA),
    gatewaySecret: data.GATEWAY_SECRET,
    today: data.JALUR_TODAY,
    logLevel: data.LOG_LEVEL,
    browser: data.CHROMIUM_PATH,
    surroundings: { NODE_ENV: data.NODE_ENV, IDENTITY_DEMO: data.IDENTITY_DEMO },
    ci: data.CI !== '' && data.CI !== 'false',
  }
}

/** The environment to pass on to a program that is run as it is. */
export const inherited = (): NodeJS.ProcessEnv => process.env
