import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { DataSource } from 'typeorm'
import type { PredicateMultiplierRow } from './credit/credit.tables'

/** Writes the multipliers of this release, where they are new or changed. A row once in force is never taken out. */
export async function writeReference(source: DataSource): Promise<void> {
  const file = path.resolve(__dirname, '..', 'reference', 'predicate-multipliers.json')
  const multipliers = JSON.parse(readFileSync(file, 'utf8')) as PredicateMultiplierRow[]
  await source.query(
    `insert into predicate_multiplier as known (predicate, multiplier, valid_from, valid_to, regulation_code, article)
     select predicate, multiplier, "validFrom", "validTo", "regulationCode", article
       from jsonb_to_recordset($1::jsonb) as fact (predicate text, multiplier numeric(4,2), "validFrom" date,
            "validTo" date, "regulationCode" text, article text)
     on conflict (predicate, valid_from) do update set
       multiplier = excluded.multiplier, valid_to = excluded.valid_to,
       regulation_code = excluded.regulation_code, article = excluded.article
     where (known.*) is distinct from (excluded.*)`,
    [JSON.stringify(multipliers)],
  )
}
