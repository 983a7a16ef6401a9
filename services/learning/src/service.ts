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
import { competencyStandardTable, competencyTable, referenceVersionTable } from './competency/competency.tables'
import { CompetencyResolver } from './competency/competency.resolver'
import { type LearningContext, learningContexts } from './context'
import { Employee } from './employee/employee.types'
import { CreateLearning1795467600000 } from './migrations/1795467600000-create-learning'
import { policy } from './policy'
import { Position } from './position/position.types'
import { PositionProgrammesResolver, ProgrammeResolver } from './programme/programme.resolver'
import { programmeCompetencyTable, programmeTable, sessionTable } from './programme/programme.tables'
import { readReference, writeReference } from './reference'
import { StandingResolver } from './standing/standing.resolver'
import { assessmentTable, competencyTestTable, learningRecordTable } from './standing/standing.tables'

const database = (url: string): DatabaseOptions => ({
  url,
  schema: 'learning',
  tables: [
    directoryTable,
    referenceVersionTable,
    competencyTable,
    competencyStandardTable,
    programmeTable,
    programmeCompetencyTable,
    sessionTable,
    assessmentTable,
    competencyTestTable,
    learningRecordTable,
  ],
  migrations: [CreateLearning1795467600000],
})

/** The learning subgraph: competencies, training programmes, and what each civil servant learned. */
export const service: ServiceModule = {
  name: 'learning',
  buildSchema,
  migrate: (databaseUrl) => migrate(database(databaseUrl)),
  async loadReference(databaseUrl) {
    const source = createDataSource({ ...database(databaseUrl), poolSize: 1 })
    await source.initialize()
    try {
      await writeReference(source, readReference())
    } finally {
      await source.destroy()
    }
  },
  async open(config) {
    const source = createDataSource(database(config.databaseUrl))
    const [{ schema }] = await Promise.all([buildSchema(), source.initialize()])
    const contextOf = learningContexts(source)
    return {
      name: 'learning',
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
    resolvers: [CompetencyResolver, ProgrammeResolver, PositionProgrammesResolver, StandingResolver],
    orphanedTypes: [Employee, Position],
    policy,
    subjects: { Employee: employeeOf },
    references: {
      Employee: (reference: Employee) => reference,
      Position: (reference: Position) => reference,
      Competency: async ({ code }: { code: string }, context: LearningContext) =>
        (await context.catalogue()).competencies.get(code) ?? null,
      TrainingProgramme: ({ code }: { code: string }, context: LearningContext) => context.programmes.byCode.load(code),
    },
  })
}

/** The person as the directory knows them; one it has not heard of has no agency and no superior yet. */
async function employeeOf(source: unknown, context: unknown): Promise<StaffMember> {
  const { id } = source as Employee
  const entry = await (context as LearningContext).directory.load(id)
  return entry ?? { id, agencyCode: '', superiorIds: [] }
}
