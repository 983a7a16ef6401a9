import { setTimeout as sleep } from 'node:timers/promises'
import { withClient } from '@jalur/tools/dist/start/database'
import { Client } from 'pg'
import { AGENCY, nipOf } from './people-file'

/** What others do while a file is imported. */
export const PROBES = ['read a page', 'write somebody else', 'write somebody of the file', 'change a superior'] as const
export type Probe = (typeof PROBES)[number]

/** Longest that each waited, in milliseconds; null for what could not be done yet. */
export type Waits = Record<Probe, number | null>

const touch = (id: string): string => `update employee set updated_at = updated_at where id = '${id}'`

/** Does it all over and over until stopped, each on a connection of its own. */
export async function startProbes(databaseUrl: string): Promise<{ stop(): Promise<Waits> }> {
  const [other, own] = await withClient(databaseUrl, async (client) => {
    const idOf = async (condition: string): Promise<string | undefined> => {
      const { rows } = await client.query<{ id: string }>(
        `select id from personnel.employee where ${condition} order by id limit 1`,
      )
      return rows[0]?.id
    }
    return [await idOf(`agency_code <> '${AGENCY}'`), await idOf(`nip = '${nipOf(0)}'`)]
  })
  const statements: Record<Probe, string | null> = {
    'read a page': `select id, name from employee where agency_code = '${AGENCY}' order by name, id limit 20`,
    'write somebody else': other ? touch(other) : null,
    'write somebody of the file': own ? touch(own) : null,
    'change a superior': 'begin; select pg_advisory_xact_lock(7104001); commit',
  }
  const stopped = new AbortController()
  const running = PROBES.map(async (name) => {
    const statement = statements[name]
    return [name, statement && (await longestWait(databaseUrl, statement, stopped.signal))] as const
  })
  return {
    async stop() {
      stopped.abort()
      return Object.fromEntries(await Promise.all(running)) as Waits
    },
  }
}

async function longestWait(databaseUrl: string, statement: string, signal: AbortSignal): Promise<number> {
  const client = new Client({ connectionString: databaseUrl, options: '-c search_path=personnel' })
  await client.connect()
  let longest = 0
  while (!signal.aborted) {
    const started = performance.now()
    await client.query(statement)
    longest = Math.max(longest, performance.now() - started)
    await sleep(100)
  }
  await client.end()
  return longest
}
