import { bearerToken, createDataSource, createTokenVerifier, decodeCursor } from '@jalur/common'
import { CompetencyRepository } from '@jalur/learning/dist/competency/competency.repository'
import { serviceDatabase } from '@jalur/learning/dist/database'
import { CatalogueStore } from '@jalur/personnel/dist/catalogue/catalogue.loader'
import { personnelDatabase } from '@jalur/personnel/dist/database'
import Fastify from 'fastify'
import { Pool } from 'pg'
import { myPath, type Reference, staffList } from '../hand-written/answers'
import { createStatements } from '../hand-written/statements'
import { serve, type ServerOptions } from './child'

interface Asked {
  operationName: string
  variables?: { agency: string; after: string }
}

/** One endpoint for two questions, by hand: no GraphQL, no gateway, no ORM. What is left is the limit. */
serve(async (options) => {
  const { adminUrl, issuer, audience, day } = options
  const verifyToken = createTokenVerifier({ issuer, audience })
  const reference = await readReference(options)
  const statements = createStatements(
    new Pool({ connectionString: adminUrl, max: 20, idleTimeoutMillis: 600_000 }),
    day,
  )
  const app = Fastify()
  app.post<{ Body: Asked }>('/', async ({ headers, body: { operationName, variables } }, reply) => {
    const caller = await verifyToken(bearerToken(headers.authorization) ?? '')
    if (caller.kind !== 'PERSON' || !caller.employeeId || !caller.agencyCode) return reply.code(403).send()
    if (operationName === 'MyCareer') {
      return { data: await myPath(statements, reference, caller.employeeId, caller.agencyCode) }
    }
    const { agency = '', after = '' } = variables ?? {}
    if (!caller.roles.includes('HR_OFFICER') || caller.agencyCode !== agency) return reply.code(403).send()
    return { data: await staffList(statements, reference, agency, decodeCursor(after, 2, 'id')) }
  })
  return app.listen({ port: 0, host: '127.0.0.1' })
})

async function readReference({ databases, day }: ServerOptions): Promise<Reference> {
  const personnel = createDataSource(personnelDatabase(databases['personnel'] ?? ''))
  const learning = createDataSource(serviceDatabase(databases['learning'] ?? ''))
  await Promise.all([personnel.initialize(), learning.initialize()])
  const [catalogue, competencies] = await Promise.all([
    new CatalogueStore(personnel).current(),
    new CompetencyRepository(learning).catalogue('id'),
  ])
  await Promise.all([personnel.destroy(), learning.destroy()])
  return { catalogue, competencies, today: day }
}
