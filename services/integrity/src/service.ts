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
import { assetDeclarationTable } from './asset-declaration/asset-declaration.tables'
import { type IntegrityContext, integrityContexts } from './context'
import { disciplineCheckTable, disciplineSanctionTable } from './discipline/discipline.tables'
import { Employee } from './employee/employee.types'
import { eventAttendanceTable, eventTable } from './event/event.tables'
import { CreateIntegrity1795467600000 } from './migrations/1795467600000-create-integrity'
import { pledgeTable } from './pledge/pledge.tables'
import { policy } from './policy'
import { StandingResolver } from './standing/standing.resolver'

const database = (url: string): DatabaseOptions => ({
  url,
  schema: 'integrity',
  tables: [
    directoryTable,
    pledgeTable,
    disciplineCheckTable,
    disciplineSanctionTable,
    assetDeclarationTable,
    eventTable,
    eventAttendanceTable,
  ],
  migrations: [CreateIntegrity1795467600000],
})

/** The integrity subgraph: pacts, discipline, asset declarations and integrity events. */
export const service: ServiceModule = {
  name: 'integrity',
  buildSchema,
  migrate: (databaseUrl) => migrate(database(databaseUrl)),
  async loadReference() {
    // Integrity keeps no reference data of its own.
  },
  async open(config) {
    const source = createDataSource(database(config.databaseUrl))
    const [{ schema }] = await Promise.all([buildSchema(), source.initialize()])
    const contextOf = integrityContexts(source)
    return {
      name: 'integrity',
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
    resolvers: [StandingResolver],
    orphanedTypes: [Employee],
    policy,
    subjects: { Employee: employeeOf },
    references: { Employee: (reference: Employee) => reference },
  })
}

/** The person as the directory knows them; one it has not heard of has no agency and no superior yet. */
async function employeeOf(source: unknown, context: unknown): Promise<StaffMember> {
  const { id } = source as Employee
  const entry = await (context as IntegrityContext).directory.load(id)
  return entry ?? { id, agencyCode: '', superiorIds: [] }
}
