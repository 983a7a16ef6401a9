import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Caller, callerFromToken, createLogger, type DomainEvent, type RunningService } from '@jalur/common'
import { type GatewayOptions, startGateway } from '../src'
import { root } from '../../tools/src/project'
import { services } from '../../tools/src/services'
import { withClient } from '../../tools/src/start/database'
import { factSource, factSourcesOf, subscribersOf } from '../../tools/src/start/one-process'
import { createFilledDatabase } from '../../tools/src/testing/template-database'
import { TEST_DAY } from '../../tools/src/testing/test-world'

/** The gateway over all four subgraphs, in this process, on a database with the demo people. */
export interface WholeGraph {
  /** Address of the GraphQL endpoint. */
  url: string
  /** A demo person by key (`asn`, `hr`, …), a partner with all scopes (`partner`), or nobody (`public`). */
  caller(role: string): Promise<Caller>
  /** The subgraph services, for tests that look behind them. */
  services: RunningService[]
  close(): Promise<void>
}

/**
 * Opens the whole graph; tokens are callers in JSON (`callerFromToken`). `options` go to the gateway; `instead` puts an
 * address in the place of a subgraph.
 */
export async function openWholeGraph(
  options: Partial<GatewayOptions> = {},
  instead: Record<string, string> = {},
): Promise<WholeGraph> {
  const database = await createFilledDatabase()
  const logger = createLogger('test', 'silent')
  const files = mkdtempSync(path.join(os.tmpdir(), 'jalur-files-'))
  const running = new Map<string, RunningService>()
  const deliverTo = (name: string) => ({
    name,
    deliver: async (events: readonly DomainEvent[]) => running.get(name)?.consume(events),
  })
  for (const { module } of services) {
    const service = await module.open({
      databaseUrl: database.databases[module.name],
      verifyToken: options.verifyToken ?? callerFromToken,
      today: () => TEST_DAY,
      logger,
      subscribers: subscribersOf(module.name).map(deliverTo),
      files: { folder: files, secret: 'x'.repeat(32), publicUrl: 'http://gateway.test/files' },
      webUrl: 'http://web.test',
      factSources: factSourcesOf(module.name).map((name) => factSource(name, () => running.get(name))),
    })
    running.set(module.name, service)
  }
  const gateway = await startGateway({
    port: 0,
    supergraph: path.join(root, 'schema', 'supergraph.graphql'),
    sources: { ...Object.fromEntries(running), ...instead },
    gatewaySecret: 'x'.repeat(32),
    verifyToken: callerFromToken,
    webOrigins: [],
    logger,
    // A busy machine is no failure: only tests of the deadline itself set a short one.
    deadline: 20_000,
    writeDeadline: 20_000,
    turns: { running: 16, waiting: 512, longestWait: 20_000 },
    ...options,
  })
  return {
    url: gateway.url,
    services: [...running.values()],
    caller: (role) => callerOf(database.databases.identity, role),
    async close() {
      await gateway.close()
      for (const service of running.values()) await service.close()
      await database.drop()
      rmSync(files, { recursive: true, force: true })
    },
  }
}

const PARTNER: Caller = {
  kind: 'PARTNER',
  clientId: 'partner-demo',
  scopes: ['personnel:read', 'learning:read', 'performance:read', 'integrity:read'],
  agencyCodes: ['7104', '7100'],
}

async function callerOf(identityUrl: string, role: string): Promise<Caller> {
  if (role === 'public') return { kind: 'PUBLIC' }
  if (role === 'partner') return PARTNER
  return withClient(identityUrl, async (client) => {
    const { rows } = await client.query<Omit<Extract<Caller, { kind: 'PERSON' }>, 'kind'>>(
      `select id as subject, employee_id as "employeeId", roles, agency_code as "agencyCode"
       from identity.account where demo_key = $1`,
      [role],
    )
    if (!rows[0]) throw new Error(`No demo person has the key ${role}`)
    return { kind: 'PERSON', ...rows[0] }
  })
}
