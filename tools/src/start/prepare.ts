import { migrateIdentity } from '@jalur/identity'
import { services } from '../services'
import type { SchemaName } from './database'

/** Brings every schema to its newest version. `databases`: the address of each schema with its own role. */
export async function migrateAll(databases: Record<SchemaName, string>): Promise<void> {
  await Promise.all([
    migrateIdentity(databases.identity),
    ...services.map(({ module }) => module.migrate(databases[module.name])),
  ])
}

/** Writes the reference data of this release where it changed. */
export async function loadReference(databases: Record<SchemaName, string>): Promise<void> {
  await Promise.all(services.map(({ module }) => module.loadReference(databases[module.name])))
}
