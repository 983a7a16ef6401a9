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
import { ChangeResolver } from './change/change.resolver'
import { ComparisonResolver } from './competency/comparison.resolver'
import { PositionComparison } from './competency/comparison.types'
import { CompetencyResolver } from './competency/competency.resolver'
import { type LearningContext, learningLoaders } from './context'
import { serviceDatabase } from './database'
import { Employee } from './employee/employee.types'
import { HoursResolver } from './hours/hours.resolver'
import { policy } from './policy'
import { Position } from './position/position.types'
import { PotentialRepository } from './potential/potential.repository'
import { PositionProgrammesResolver, ProgrammeResolver } from './programme/programme.resolver'
import { readReference, writeReference } from './reference'
import { factsOf } from './standing/facts.loader'
import { StandingResolver } from './standing/standing.resolver'

/** The learning subgraph: competencies, training programmes, and what each civil servant learned. */
export const service: ServiceModule = {
  name: 'learning',
  buildSchema,
  migrate: (databaseUrl) => migrate(serviceDatabase(databaseUrl)),
  async loadReference(databaseUrl) {
    const source = createDataSource({ ...serviceDatabase(databaseUrl), poolSize: 1 })
    await source.initialize()
    try {
      await writeReference(source, readReference())
    } finally {
      await source.destroy()
    }
  },
  async open(config) {
    const source = createDataSource(serviceDatabase(config.databaseUrl))
    const [{ schema }] = await Promise.all([buildSchema(), source.initialize()])
    const loadersFor = learningLoaders(source)
    const potentials = new PotentialRepository(source)
    const accessLog = startAccessLog(source, config.logger, { tell: true, today: config.today })
    const relay = startRelay(source, config.subscribers ?? [], config.logger, { passing: [EMPLOYEE_DATA_READ] })
    return {
      name: 'learning',
      schema,
      database: source,
      async createContext(request): Promise<LearningContext> {
        const base = await baseContext(request, config, accessLog)
        return { ...base, ...loadersFor(base) }
      },
      async ready() {
        await source.query('select 1')
      },
      consume: (events) => applyToDirectory(source, events),
      factsOf: (references) => factsOf(references, loadersFor({ language: 'id', today: config.today() }), potentials),
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
    resolvers: [
      ChangeResolver,
      ComparisonResolver,
      CompetencyResolver,
      HoursResolver,
      ProgrammeResolver,
      PositionProgrammesResolver,
      StandingResolver,
    ],
    orphanedTypes: [Employee, Position, PositionComparison],
    policy,
    subjects: { Employee: employeeOf },
    references: {
      Employee: (reference: Employee) => reference,
      Position: (reference: Position) => reference,
      PositionComparison: (reference: PositionComparison) => reference,
      Competency: async ({ code }: { code: string }, context: LearningContext) =>
        (await context.catalogue()).competencies.get(code) ?? null,
      TrainingProgramme: ({ code }: { code: string }, context: LearningContext) => context.programmes.byCode.load(code),
    },
  })
}

/** The person as the directory knows them; one it has not heard of has no agency and no superior yet. */
async function employeeOf(source: unknown, context: unknown, field: string): Promise<StaffMember> {
  const { id } = source as Employee
  const { directory, records } = context as LearningContext
  const entry = field === 'learningStanding' ? (await records.load(id))?.subject : await directory.load(id)
  return entry ?? { id, agencyCode: '', superiorIds: [] }
}
