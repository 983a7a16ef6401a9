import { readFileSync } from 'node:fs'
import path from 'node:path'
import { snakeCase } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { PredicateMultiplierRow } from './credit/credit.tables'

/** A table of rules and the file that fills it; `key` are the columns that tell its rows apart. */
const RULES = [
  { table: 'predicate_matrix', file: 'predicate-matrix.json', key: 'work_rating, behaviour_rating, valid_from' },
  { table: 'behaviour_standard', file: 'behaviour-standards.json', key: 'value, valid_from' },
  { table: 'distribution_pattern', file: 'distribution-patterns.json', key: 'organisation_predicate, valid_from' },
  { table: 'cycle_window', file: 'cycle-windows.json', key: 'agency_code, kind, valid_from' },
  { table: 'evaluation_cadence', file: 'evaluation-cadences.json', key: 'agency_code, valid_from' },
  { table: 'plan_term', file: 'plan-terms.json', key: 'agency_code, valid_from' },
  { table: 'credit_level', file: 'credit-levels.json', key: 'level, valid_from' },
  { table: 'coaching_rule', file: 'coaching-rules.json', key: 'valid_from' },
  { table: 'improvement_rule', file: 'improvement-rules.json', key: 'valid_from' },
  { table: 'calibration_rule', file: 'calibration-rules.json', key: 'valid_from' },
  { table: 'panel_rule', file: 'panel-rules.json', key: 'valid_from' },
  { table: 'agreement_rule', file: 'agreement-rules.json', key: 'position_code, valid_from' },
  { table: 'organisation_rating', file: 'organisation-ratings.json', key: 'organisation_predicate, valid_from' },
  { table: 'objection_term', file: 'objection-terms.json', key: 'valid_from' },
] as const

/** Writes the rules of this release, where they are new or changed. A row once in force is never taken out. */
export async function writeReference(source: DataSource): Promise<void> {
  await writeMultipliers(source)
  for (const { table, file, key } of RULES) {
    const rows = readRows<Record<string, unknown>>(file).map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [snakeCase(name), value])),
    )
    const columns = Object.keys(rows[0]!)
    await source.query(
      `insert into ${table} as known (${columns.join(', ')})
       select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)
       on conflict (${key}) do update set ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}
       where (known.*) is distinct from (excluded.*)`,
      [JSON.stringify(rows)],
    )
  }
}

function readRows<Row>(file: string): Row[] {
  return JSON.parse(readFileSync(path.resolve(__dirname, '..', 'reference', file), 'utf8')) as Row[]
}

/** Writes the multipliers of this release, where they are new or changed. A row once in force is never taken out. */
async function writeMultipliers(source: DataSource): Promise<void> {
  const multipliers = readRows<PredicateMultiplierRow>('predicate-multipliers.json')
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
