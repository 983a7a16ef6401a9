import { baseContext, createDataSource, migrate, type ServiceModule, startRelay } from '@jalur/common'
import { CatalogueStore } from './catalogue/catalogue.loader'
import { loadReference } from './catalogue/reference.repository'
import type { PersonnelContext } from './context'
import { personnelDatabase } from './database'
import { createLoaders } from './loaders'
import { buildPersonnelSubgraph } from './subgraph'

/** The personnel service: who works where, at which rank, and where the career leads. */
export const service: ServiceModule = {
  name: 'personnel',
  buildSchema: buildPersonnelSubgraph,
  migrate: (databaseUrl) => migrate(personnelDatabase(databaseUrl)),
  async loadReference(databaseUrl) {
    await loadReference(databaseUrl)
  },
  async open(config) {
    const { schema } = await buildPersonnelSubgraph()
    const database = createDataSource(personnelDatabase(config.databaseUrl))
    await database.initialize()
    const catalogues = new CatalogueStore(database)
    const relay = startRelay(database, config.subscribers ?? [], config.logger)
    return {
      name: 'personnel',
      schema,
      database,
      async createContext(request): Promise<PersonnelContext> {
        const [base, catalogue] = await Promise.all([baseContext(request, config), catalogues.current()])
        return { ...base, catalogue, database, loaders: createLoaders(database, base.today) }
      },
      async ready() {
        await database.query('select 1')
      },
      // Personnel tells the others; none of them tells it anything.
      async consume() {},
      async close() {
        await relay.stop()
        await database.destroy()
      },
    }
  },
}
