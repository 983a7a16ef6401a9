import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { AGENCY } from './people-file'

/** What others do while a file is imported, each on a connection of its own. */
const PROBES = {
  'read a page': `select id, name from employee where agency_code = '${AGENCY}' order by name, id limit 20`,
  'write somebody else': `update employee set updated_at = updated_at where id = (select id from employee where agency_code <> '${AGENCY}' order by id limit 1)`,
  'write somebody of the file': `update employee set updated_at = updated_at where id = (select id from employee where agency_code = '${AGENCY}' order by id limit 1)`,
  'change a superior': 'begin; select pg_advisory_xact_lock(7104001); commit',
} as const
export type Probe = keyof typeof PROBES

/** Longest that each waited, in milliseconds. */
export type Waits = Record<Probe, number>

/** Asks over and over until stopped. */
export function startProbes(databaseUrl: string): { stop(): Promise<Waits> } {
  let stopped = false
  const probe = async (statement: string): Promise<number> => {
    const client = new Client({ connectionString: databaseUrl, options: '-c search_path=personnel' })
    await client.connect()
    let longest = 0
    while (!stopped) {
      const started = performance.now()
      await client.query(statement)
      longest = Math.max(longest, performance.now() - started)
      await sleep(50)
    }
    await client.end()
    return longest
  }
  const running = Object.entries(PROBES).map(async ([name, statement]) => [name, await probe(statement)] as const)
  return {
    async stop() {
      stopped = true
      return Object.fromEntries(await Promise.all(running)) as Waits
    },
  }
}
