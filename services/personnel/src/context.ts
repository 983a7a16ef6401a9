import type { Context, FactSource, FileDesk, Logger } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { Catalogue } from './catalogue/catalogue'
import type { PersonnelLoaders } from './loaders'

/** What the resolvers of personnel know of their request. */
export interface PersonnelContext extends Context {
  /** All reference data, the same for the length of the request unless it renews them. */
  catalogue: Catalogue
  /** Takes the reference data as stored now for the rest of the request: for whoever changes them. */
  renewCatalogue: () => Promise<Catalogue>
  loaders: PersonnelLoaders
  /** For the few reads and writes that no loader serves. */
  database: DataSource
  /** Files that were handed in, and those that tasks made. */
  files: FileDesk
  /** The services that judgements rest on, for what no gateway brings along. */
  factSources: readonly FactSource[]
  logger: Logger
}
