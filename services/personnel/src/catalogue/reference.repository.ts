import { createHash } from 'node:crypto'
import { createDataSource, snakeCase } from '@jalur/common'
import type { EntityManager } from 'typeorm'
import { addUnits } from '../agency/unit.repository'
import { personnelDatabase } from '../database'
import { referenceTables, referenceUnits, type TableRows } from './reference-data'
import { VERSION_NAME } from './reference-version'

/**
 * Writes the reference data of this release in one transaction, unless the stored digest says that it is there.
 *
 * Rows are inserted or brought up to date, units of the governments only inserted. What others may refer to stays when a
 * release no longer lists it. Rules that officers changed are theirs: a release neither writes nor deletes them.
 * @returns true when something was written
 */
export async function loadReference(databaseUrl: string): Promise<boolean> {
  const tables = referenceTables()
  const units = referenceUnits()
  const digest = createHash('sha256')
    .update(JSON.stringify([tables, units]))
    .digest('hex')
  const source = createDataSource({ ...personnelDatabase(databaseUrl), poolSize: 1 })
  await source.initialize()
  try {
    return await source.transaction(async (manager) => {
      await lockReference(manager)
      const stored: { digest: string }[] = await manager.query('select digest from reference_version where name = $1', [
        VERSION_NAME,
      ])
      if (stored[0]?.digest === digest) return false
      for (const table of tables) await writeTable(manager, table)
      await addUnits(manager, units)
      await manager.query(
        `insert into reference_version (name, digest) values ($1, $2)
         on conflict (name) do update set digest = excluded.digest, loaded_at = now()`,
        [VERSION_NAME, digest],
      )
      return true
    })
  } finally {
    await source.destroy()
  }
}

/** One at a time writes what the rules are, until the end of the transaction. */
export async function lockReference(manager: EntityManager): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtext('personnel reference'))`)
}

async function writeTable(
  manager: EntityManager,
  { table: name, key, rows, replaced, kept }: TableRows,
): Promise<void> {
  const table = `"${name}"`
  const columns: { name: string }[] = await manager.query(
    `select attname as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  )
  const names = columns.map(({ name }) => name)
  const keys = key.map(snakeCase)
  const changed = names.filter((name) => !keys.includes(name)).map((name) => `${name} = excluded.${name}`)
  const json = JSON.stringify(rows.map(toColumns))
  const isWritten = kept ? `not (${kept})` : 'true'
  if (replaced) {
    await manager.query(
      `delete from ${table} where ${isWritten} and (${keys.join(', ')}) not in
         (select ${keys.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb))`,
      [json],
    )
  }
  await manager.query(
    `insert into ${table} (${names.join(', ')})
     select ${names.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb) where ${isWritten}
     on conflict (${keys.join(', ')}) do ${changed.length > 0 ? `update set ${changed.join(', ')}` : 'nothing'}`,
    [json],
  )
}

const toColumns = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [snakeCase(name), value]))
