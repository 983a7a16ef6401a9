import type { Client } from 'pg'
import { loadDemo } from '../demo/load'
import { type SchemaName, withClient } from './database'

/** What is in the database after `ensureDemo`. */
export type DemoOutcome = 'loaded' | 'kept' | 'own records'

export interface DemoRequest {
  adminUrl: string
  databases: Record<SchemaName, string>
  scale: number
  /** The day at which the demo world stands. */
  asOf: string
  onProgress: (text: string) => void
}

/**
 * Fills an empty database with demo data. A load that was broken off is done again; records of the user's own, which
 * are there without a load, are left alone.
 */
export async function ensureDemo(request: DemoRequest): Promise<DemoOutcome> {
  return withClient(request.adminUrl, async (client) => {
    const state = await readState(client)
    if (state === 'finished') return 'kept'
    if (state === 'none' && (await hasEmployees(client))) return 'own records'
    await client.query('insert into jalur.demo_load (scale) values ($1) on conflict (singleton) do nothing', [
      request.scale,
    ])
    const rows = new Map<string, number>()
    const { databases, scale, asOf, onProgress } = request
    await loadDemo({
      connections: databases,
      scale,
      asOf,
      onProgress(progress) {
        rows.set(progress.table, progress.rows)
        onProgress(`${sum(rows.values()).toLocaleString('en')} rows`)
      },
    })
    await client.query('update jalur.demo_load set finished_at = now()')
    return 'loaded'
  })
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0)

async function readState(client: Client): Promise<'none' | 'broken off' | 'finished'> {
  await client.query('create schema if not exists jalur')
  await client.query(
    `create table if not exists jalur.demo_load (
       singleton boolean primary key default true check (singleton), scale numeric not null,
       started_at timestamptz not null default now(), finished_at timestamptz)`,
  )
  const { rows } = await client.query<{ finished: boolean }>(
    'select finished_at is not null as finished from jalur.demo_load',
  )
  if (!rows[0]) return 'none'
  return rows[0].finished ? 'finished' : 'broken off'
}

async function hasEmployees(client: Client): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from personnel.employee limit 1')
  return rowCount === 1
}
