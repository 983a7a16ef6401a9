import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { isAlive } from './is-alive'
import { StartError } from './start-error'

const secretsShape = z.object({
  /** Superuser of the embedded database. */
  databasePassword: z.string().min(16),
  /** The key that the passwords of the services' roles are derived with. */
  roleKey: z.string().min(16),
  /** What the gateway proves itself with to the subgraphs. */
  gatewaySecret: z.string().min(16),
})
export type Secrets = z.infer<typeof secretsShape>

const runtimeShape = z.object({
  web: z.string(),
  /** With `/graphql`. */
  gateway: z.string(),
  identity: z.string(),
  audience: z.string(),
  /** Database addresses by schema name, each with its own role. */
  databases: z.record(z.string(), z.string()),
  /** The process that wrote this. */
  pid: z.number(),
})
/** Where the running system is, for the commands that talk to it. */
export type Runtime = z.infer<typeof runtimeShape>

/** The secrets of this data folder, generated at the first call and readable by their owner only. */
export function loadSecrets(folder: string): Secrets {
  const file = path.join(folder, 'secrets.json')
  if (existsSync(file)) return readChecked(file, secretsShape)
  const secret = () => randomBytes(24).toString('base64url')
  const secrets = { databasePassword: secret(), roleKey: secret(), gatewaySecret: secret() }
  // Others may pass through the folder: the database runs as another user when root starts it.
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  writePrivate(file, secrets)
  return secrets
}

/** The password of a database role: the same at every start, different for every role and folder. */
export function rolePassword({ roleKey }: Secrets, role: string): string {
  return createHmac('sha256', roleKey).update(role).digest('base64url')
}

/** The addresses of the running system. Throws a `StartError` when none runs over this folder. */
export function readRuntime(folder: string): Runtime {
  const file = path.join(folder, 'runtime.json')
  if (!existsSync(file)) throw new StartError('Jalur is not running', 'Start it with npm start, then try again')
  const runtime = readChecked(file, runtimeShape)
  if (!isAlive(runtime.pid)) throw new StartError('Jalur is not running', 'Start it with npm start, then try again')
  return runtime
}

export function writeRuntime(folder: string, runtime: Runtime): void {
  writePrivate(path.join(folder, 'runtime.json'), runtime)
}

export function removeRuntime(folder: string): void {
  rmSync(path.join(folder, 'runtime.json'), { force: true })
}

function readChecked<T>(file: string, shape: z.ZodType<T>): T {
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new StartError(
      `${file} cannot be read or was made by another version`,
      'Set JALUR_DATA to a new folder, or delete this one if its data may be lost',
    )
  }
}

/** Replaces the file in one step, so that a reader never sees half of it. */
function writePrivate(file: string, content: object): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, file)
}
