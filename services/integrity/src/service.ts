import {
  applyToDirectory,
  baseContext,
  buildSubgraph,
  createDataSource,
  EMPLOYEE_DATA_READ,
  migrate,
  type ServiceModule,
  type StaffMember,
  startAccessLog,
  startRelay,
  type Subgraph,
} from '@jalur/common'
import { type IntegrityContext, integrityContexts } from './context'
import { serviceDatabase } from './database'
import { Employee } from './employee/employee.types'
import { policy } from './policy'
import { createStandingLoader } from './standing/standing.loader'
import { StandingRepository } from './standing/standing.repository'
import { StandingResolver } from './standing/standing.resolver'

/** The integrity subgraph: pacts, discipline, asset declarations and integrity events. */
export const service: ServiceModule = {
  name: 'integrity',
  buildSchema,
  migrate: (databaseUrl) => migrate(serviceDatabase(databaseUrl)),
  async loadReference() {
    // Integrity keeps no reference data of its own.
  },
  async open(config) {
    const source = createDataSource(serviceDatabase(config.databaseUrl))
    const [{ schema }] = await Promise.all([buildSchema(), source.initialize()])
    const contextOf = integrityContexts(source)
    const standings = new StandingRepository(source)
    const accessLog = startAccessLog(source, config.logger, { tell: true, today: config.today })
    const relay = startRelay(source, config.subscribers ?? [], config.logger, { passing: [EMPLOYEE_DATA_READ] })
    return {
      name: 'integrity',
      schema,
      database: source,
      createContext: async (request) => contextOf(await baseContext(request, config, accessLog)),
      async ready() {
        await source.query('select 1')
      },
      consume: (events) => applyToDirectory(source, events),
      factsOf(references) {
        const standing = createStandingLoader(standings, config.today())
        return Promise.all(references.map(async ({ employeeId }) => (await standing.load(employeeId))?.facts ?? null))
      },
      async close() {
        await accessLog.close()
        await relay.stop()
        await source.destroy()
      },
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
async function employeeOf(source: unknown, context: unknown, field: string): Promise<StaffMember> {
  const { id } = source as Employee
  const { directory, standing } = context as IntegrityContext
  const entry = field === 'integrityStanding' ? (await standing.load(id))?.subject : await directory.load(id)
  return entry ?? { id, agencyCode: '', superiorIds: [] }
}
