import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '@jalur/tools/dist/ports'
import { loadSecrets } from '@jalur/tools/dist/data-folder'
import type { Environment } from '@jalur/tools/dist/env'
import { openDatabase, provision, type SchemaName } from '@jalur/tools/dist/start/database'
import { ensureDemo } from '@jalur/tools/dist/start/demo'
import { loadReference, migrateAll } from '@jalur/tools/dist/start/prepare'

/** The day at which the invented people stand, and which every contender takes for today. */
export const DAY = '2026-08-03'

/** A database server with demo people, in the data folder. */
export interface World {
  /** Size of the demo data: 1 is about 31,900 employees. */
  scale: number
  adminUrl: string
  /** The address of each schema with its own role. */
  databases: Record<SchemaName, string>
  /** Process of the database server; its children serve the connections. */
  databasePid: number
  close(): Promise<void>
}

/** Starts the database of one size and fills it the first time. */
export const openWorld = (
  environment: Environment,
  scale: number,
  onProgress: (text: string) => void,
): Promise<World> => openIn(folderOf(environment, `scale-${scale}`), environment, scale, onProgress)

/** Starts a database that is filled anew, for a measurement that changes it. */
export function openFreshWorld(
  environment: Environment,
  scale: number,
  onProgress: (text: string) => void,
): Promise<World> {
  const folder = folderOf(environment, 'fresh')
  rmSync(folder, { recursive: true, force: true })
  return openIn(folder, environment, scale, onProgress)
}

const folderOf = ({ dataFolder }: Environment, name: string): string => path.join(dataFolder, 'bench', name)

async function openIn(
  dataFolder: string,
  environment: Environment,
  scale: number,
  onProgress: (text: string) => void,
): Promise<World> {
  mkdirSync(dataFolder, { recursive: true })
  const secrets = loadSecrets(dataFolder)
  const ports = { ...environment.ports, EMBEDDED_DB_PORT: await freePort() }
  const { adminUrl, embedded } = await openDatabase(
    { ...environment, databaseUrl: undefined, dataFolder, ports },
    secrets,
  )
  if (!embedded) throw new Error('The bench needs the embedded database')
  try {
    const databases = await provision(adminUrl, secrets)
    await migrateAll(databases)
    await loadReference(databases)
    await ensureDemo({ adminUrl, databases, scale, asOf: DAY, onProgress })
    return { scale, adminUrl, databases, databasePid: embedded.pid, close: () => embedded.stop() }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}
