import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { StartError } from '@jalur/tools/dist/start-error'
import { withClient } from '@jalur/tools/dist/start/database'

const CLIENTS = 16

const SCRIPT = `begin;
insert into bench_plain (work_result_id, reported_on, statement, value)
  values (gen_random_uuid(), current_date, 'Memeriksa dua belas berkas usulan dan mengembalikan tiga', 12);
commit;
`

/** How many transactions of one plain `INSERT` a database commits in a second, by `pgbench`: the ceiling of any writer. */
export async function plainInserts(adminUrl: string, seconds: number): Promise<number> {
  await withClient(adminUrl, (client) =>
    client.query(`create table if not exists bench_plain (id uuid primary key default gen_random_uuid(),
      work_result_id uuid not null, reported_on date not null, statement text not null, value numeric)`),
  )
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-pgbench-'))
  const script = path.join(folder, 'insert.sql')
  writeFileSync(script, SCRIPT)
  const { hostname, port, username, password, pathname } = new URL(adminUrl)
  const args = ['-n', '-M', 'prepared', '-c', String(CLIENTS), '-T', String(seconds), '-f', script]
  const env = {
    PATH: '/usr/bin:/bin:/usr/local/bin',
    PGHOST: hostname,
    PGPORT: port,
    PGPASSWORD: decodeURIComponent(password),
  }
  try {
    const { stdout } = await promisify(execFile)('pgbench', [...args, '-U', username, pathname.slice(1)], { env })
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
    throw new StartError('pgbench was not found', 'Install it (Debian: postgresql-client) and run the bench again')
  } finally {
    rmSync(folder, { recursive: true })
  }
}
