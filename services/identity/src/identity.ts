import { createDataSource, createLogger, type Logger, migrate } from '@jalur/common'
import type { DataSource } from 'typeorm'
import { AccountRepository } from './account/account.repository'
import { ClientRepository } from './client/client.repository'
import { SandboxRepository } from './client/sandbox.repository'
import { identityDatabase } from './database'
import { KeyRepository } from './keys/key.repository'
import { refuseInProduction, type Surroundings } from './production-guard'
import { purgeExpired } from './provider/adapter'
import { loadProviderLibrary } from './provider/library'
import { createProvider } from './provider/provider'
import { providerPages } from './server/provider-pages'
import { buildServer } from './server/server'
import type { IdentitySettings } from './settings'

export interface IdentityOptions extends IdentitySettings {
  /** Default 4100. */
  port?: number
  /** Address to listen on. Default `localhost`. */
  host?: string
  logger?: Logger
  /** Decides whether this is production. Default: the environment of the process, so that the check is never forgotten. */
  surroundings?: Surroundings
}

/** An identity provider over an open database. */
export interface Identity {
  /** Starts to answer; resolves to the address. */
  listen(): Promise<string>
  /** Ends every connection and the database pool. */
  close(): Promise<void>
}

const HOUSEKEEPING_INTERVAL = 60_000

/** Brings the schema `identity` to its newest version. */
export const migrateIdentity = (databaseUrl: string): Promise<void> => migrate(identityDatabase(databaseUrl))

/**
 * Opens the embedded OpenID Provider over a migrated database: makes keys and the demonstration client where missing.
 * @throws NotForProductionError
 */
export async function openIdentity(options: IdentityOptions): Promise<Identity> {
  const { port = 4100, host = 'localhost', logger = createLogger('identity'), ...settings } = options
  // oxlint-disable-next-line node/no-process-env -- a caller that forgets to say must not open a door in production
  refuseInProduction(options.surroundings ?? process.env)
  const database = await createDataSource(identityDatabase(settings.databaseUrl)).initialize()
  try {
    const { app, stop } = await assemble(database, settings, logger)
    return {
      listen: () => app.listen({ port, host }),
      async close() {
        stop()
        await app.close()
        await database.destroy()
      },
    }
  } catch (error) {
    await database.destroy()
    throw error
  }
}

async function assemble(database: DataSource, settings: IdentitySettings, logger: Logger) {
  const [accounts, clients, keyStore] = [
    new AccountRepository(database),
    new ClientRepository(database),
    new KeyRepository(database),
  ]
  const sandbox = new SandboxRepository(database)
  await clients.ensureDemoClients()
  const library = await loadProviderLibrary()
  const pages = providerPages(settings.webOrigin)
  let keys = await keyStore.load()
  const build = () => createProvider({ library, settings, database, accounts, clients, keys, pages }, logger)
  let provider = build()

  const housekeeping = setInterval(async () => {
    try {
      await purgeExpired(database)
      await sandbox.purgeExpired()
      const stored = await keyStore.load()
      if (JSON.stringify(stored) === JSON.stringify(keys)) return
      keys = stored
      provider = build()
    } catch (error) {
      logger.error({ reason: String(error) }, 'housekeeping failed')
    }
  }, HOUSEKEEPING_INTERVAL).unref()

  const ready = (): Promise<unknown> => database.query('select 1')
  const app = await buildServer({ settings, accounts, sandbox, provider: () => provider, ready, logger })
  return { app, stop: () => clearInterval(housekeeping) }
}
