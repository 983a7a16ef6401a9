import {
  applyToAccessLog,
  baseContext,
  createDataSource,
  FileDesk,
  migrate,
  migrateQueue,
  type ServiceModule,
  startAccessLog,
  startRelay,
  startWorkers,
  yearOf,
} from '@jalur/common'
import { keepVacancies } from './career-path/career-path.loader'
import { askForCount } from './career-statistics/count-careers.work'
import { CatalogueStore } from './catalogue/catalogue.loader'
import { loadReference } from './catalogue/reference.repository'
import type { PersonnelContext } from './context'
import { personnelDatabase } from './database'
import { createLoaders } from './loaders'
import { OpenData } from './open-data/open-data'
import { askToPublish } from './open-data/publish-taxonomy.work'
import { TaxonomyRepository } from './open-data/taxonomy.repository'
import { staffFacts } from './staff-facts/staff-facts.work'
import { personnelTasks, SCHEDULE } from './tasks'
import { UPLOADS } from './uploads'
import { buildPersonnelSubgraph } from './subgraph'
import { askForMissingMaps } from './talent-map/map-talent.work'

/** The personnel service: who works where, at which rank, and where the career leads. */
export const service: ServiceModule = {
  name: 'personnel',
  buildSchema: buildPersonnelSubgraph,
  async migrate(databaseUrl) {
    await migrate(personnelDatabase(databaseUrl))
    await migrateQueue({ databaseUrl, schema: 'personnel' })
  },
  async loadReference(databaseUrl) {
    await loadReference(databaseUrl)
  },
  async open(config) {
    const { schema } = await buildPersonnelSubgraph()
    const database = createDataSource(personnelDatabase(config.databaseUrl))
    await database.initialize()
    const catalogues = new CatalogueStore(database)
    const vacancies = keepVacancies(database)
    const accessLog = startAccessLog(database, config.logger, { tell: false, today: config.today })
    const files = new FileDesk(database, 'personnel', config.files, UPLOADS)
    const background = createDataSource({ ...personnelDatabase(config.databaseUrl), background: true })
    await background.initialize()
    const workers = await startWorkers({
      ...{ databaseUrl: config.databaseUrl, schema: 'personnel', schedule: SCHEDULE, logger: config.logger },
      tasks: personnelTasks({
        ...{ source: background, files, catalogues, factSources: config.factSources ?? [] },
        ...{ today: config.today, logger: config.logger },
      }),
    })
    await askForCount(database)
    await askToPublish(database.manager)
    await askForMissingMaps(database, yearOf(config.today()))
    const relay = startRelay(database, config.subscribers ?? [], config.logger)
    return {
      name: 'personnel',
      schema,
      database,
      async createContext(request): Promise<PersonnelContext> {
        const [base, catalogue] = await Promise.all([baseContext(request, config, accessLog), catalogues.current()])
        const loaders = createLoaders(database, base.today, vacancies)
        const factSources = config.factSources ?? []
        const context = { ...base, catalogue, database, files, factSources, logger: config.logger, loaders }
        return Object.assign(context, {
          renewCatalogue: async () => (context.catalogue = await catalogues.renewed()),
        })
      },
      async ready() {
        await database.query('select 1')
      },
      files,
      publicFiles: new OpenData(new TaxonomyRepository(database)),
      consume: (events) => applyToAccessLog(database, events),
      factsOf: (references) => staffFacts({ source: background, catalogues, today: config.today }, references),
      async close() {
        await accessLog.close()
        await relay.stop()
        await workers.stop()
        await background.destroy()
        await database.destroy()
      },
    }
  },
}
