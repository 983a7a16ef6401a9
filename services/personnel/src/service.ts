import {
  applyToAccessLog,
  baseContext,
  createDataSource,
  migrate,
  type ServiceModule,
  startAccessLog,
  startRelay,
} from '@jalur/common'
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
    const accessLog = startAccessLog(database, config.logger, { tell: false })
    const relay = startRelay(database, config.subscribers ?? [], config.logger)
    return {
      name: 'personnel',
      schema,
      database,
      async createContext(request): Promise<PersonnelContext> {
        const [base, catalogue] = await Promise.all([baseContext(request, config, accessLog), catalogues.current()])
        return { ...base, catalogue, database, logger: config.logger, loaders: createLoaders(database, base.today) }
      },
      async ready() {
        await database.query('select 1')
      },
      consume: (events) => applyToAccessLog(database, events),
      async close() {
        await accessLog.close()
        await relay.stop()
        await database.destroy()
      },
    }
  },
}
