import {
  applyToDirectory,
  baseContext,
  buildSubgraph,
  createDataSource,
  type DatabaseOptions,
  directoryTable,
  migrate,
  type ServiceModule,
  type StaffMember,
  type Subgraph,
} from '@jalur/common'
import { type PerformanceContext, performanceContexts } from './context'
import { creditEntryTable, predicateMultiplierTable } from './credit/credit.tables'
import { MultiplierResolver } from './credit/multiplier.resolver'
import { Employee } from './employee/employee.types'
import { evaluationTable } from './evaluation/evaluation.tables'
import { CreatePerformance1795467600000 } from './migrations/1795467600000-create-performance'
import { policy } from './policy'
import { writeReference } from './reference'
import { StandingResolver } from './standing/standing.resolver'

const database = (url: string): DatabaseOptions => ({
  url,
  schema: 'performance',
  tables: [directoryTable, evaluationTable, creditEntryTable, predicateMultiplierTable],
  migrations: [CreatePerformance1795467600000],
})

/** The performance subgraph: yearly evaluations and the credit points that follow from them. */
export const service: ServiceModule = {
  name: 'performance',
  buildSchema,
  migrate: (databaseUrl) => migrate(database(databaseUrl)),
  async loadReference(databaseUrl) {
    const source = createDataSource({ ...database(databaseUrl), poolSize: 1 })
    await source.initialize()
    try {
      await writeReference(source)
    } finally {
      await source.destroy()
    }
  },
  async open(config) {
    const source = createDataSource(database(config.databaseUrl))
    const [{ schema }] = await Promise.all([buildSchema(), source.initialize()])
    const contextOf = performanceContexts(source)
    return {
      name: 'performance',
      schema,
      database: source,
      createContext: async (request) => contextOf(await baseContext(request, config)),
      async ready() {
        await source.query('select 1')
      },
      consume: (events) => applyToDirectory(source, events),
      close: () => source.destroy(),
    }
  },
}

function buildSchema(): Promise<Subgraph> {
  return buildSubgraph({
    resolvers: [MultiplierResolver, StandingResolver],
    orphanedTypes: [Employee],
    policy,
    subjects: { Employee: employeeOf },
    references: { Employee: (reference: Employee) => reference },
  })
}

/** The person as the directory knows them; one it has not heard of has no agency and no superior yet. */
async function employeeOf(source: unknown, context: unknown): Promise<StaffMember> {
  const { id } = source as Employee
  const entry = await (context as PerformanceContext).directory.load(id)
  return entry ?? { id, agencyCode: '', superiorIds: [] }
}
