import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import type { EntityManager, QueryRunner } from 'typeorm'
import type { FoundProblems } from './found-problems'
import { findTogether } from './import-checks.repository'
import type { ImportKind } from './import-column'
import type {
  EntryOf,
  ImportOptions,
  PlacedPerson,
  PlacedPosition,
  StagedRow,
  Staging,
  StoredCounts,
} from './import-employees'
import type { ImportedRank } from './import-history'
import { mergeAll, movesSuperiors } from './import-merge.repository'
import type { PlannedUnit } from './new-units'

/** What of the driver's connection is used besides TypeORM: it takes a stream for a statement. */
interface CopyingClient {
  query(statement: CopyStreamQuery): CopyStreamQuery
}

type Value = string | number | boolean | null

/** The tables of one session in which rows lie, with what each row gives for their columns. */
const TABLES = {
  DATA_UTAMA: {
    name: 'import_person',
    columns: `row_number integer, nip text, sound boolean, superior_nip text, name text, birth_date date, sex text,
      employment_type text, status text, agency_code text, unit_id uuid, rank_code text, rank_since date,
      rank_decree text, rank_decree_date date, position_code text, position_since date, position_decree text,
      position_decree_date date, exception_reason text, education_level text, graduated_on date, major text,
      institution text, repeated boolean not null default false, employee_id uuid not null default gen_random_uuid(),
      is_new boolean not null default true, stays boolean not null default false`,
    copied: `row_number, nip, sound, superior_nip, name, birth_date, sex, employment_type, status, agency_code, unit_id,
      rank_code, rank_since, rank_decree, rank_decree_date, position_code, position_since, position_decree,
      position_decree_date, exception_reason, education_level, graduated_on, major, institution`,
    values: personValues,
  },
  RW_GOLONGAN: {
    name: 'import_rank',
    columns: 'row_number integer, nip text, sound boolean, rank_code text, since date, decree text, decree_date date',
    copied: 'row_number, nip, sound, rank_code, since, decree, decree_date',
    values: rankValues,
  },
  RW_JABATAN: {
    name: 'import_position',
    columns: `row_number integer, nip text, sound boolean, position_code text, since date, agency_code text, unit_id uuid,
      decree text, decree_date date, exception_reason text`,
    copied: 'row_number, nip, sound, position_code, since, agency_code, unit_id, decree, decree_date, exception_reason',
    values: positionValues,
  },
} as const

/** What is written beside the rows, in their transaction. */
export type BeforeCommit = (manager: EntityManager, counts: StoredCounts, found: FoundProblems) => Promise<void>

/**
 * Rows of a file in tables that only this connection sees. They are laid out outside of any transaction, so that nobody
 * waits while a large file is read; what takes a transaction is short.
 */
export class StagingRepository implements Staging {
  private constructor(
    private readonly runner: QueryRunner,
    private readonly client: CopyingClient,
    private readonly beforeCommit: BeforeCommit | null,
  ) {}

  static async open(runner: QueryRunner, beforeCommit: BeforeCommit | null): Promise<StagingRepository> {
    runner.data = { background: true }
    const client = (await runner.connect()) as CopyingClient
    for (const { name, columns } of Object.values(TABLES)) {
      await runner.query(`drop table if exists pg_temp.${name}; create temp table ${name} (${columns})`)
    }
    return new StagingRepository(runner, client, beforeCommit)
  }

  async add<Kind extends ImportKind>(kind: Kind, rows: readonly StagedRow<EntryOf[Kind]>[]): Promise<void> {
    const { name, copied, values } = TABLES[kind]
    const lines = rows.map((row) => copyLine(values(row as StagedRow<never>)))
    await pipeline(Readable.from([lines.join('')]), this.client.query(copyFrom(`copy ${name} (${copied}) from stdin`)))
  }

  async conclude(
    newUnits: readonly PlannedUnit[],
    options: ImportOptions,
    found: FoundProblems,
  ): Promise<StoredCounts | null> {
    const { manager } = this.runner
    for (const { name } of Object.values(TABLES)) {
      await this.runner.query(`create index on ${name} (nip); analyze ${name}`)
    }
    await this.runner.startTransaction()
    try {
      await manager.query('set local jit = off')
      await findTogether(manager, options, found)
      const merge = { ...options, newUnits, movesSuperiors: await movesSuperiors(manager) }
      const counts = found.errors > 0 ? null : await mergeAll(manager, merge, found)
      if (counts && !options.dryRun) await this.beforeCommit?.(manager, counts, found)
      await (counts && !options.dryRun ? this.runner.commitTransaction() : this.runner.rollbackTransaction())
      return counts
    } catch (error) {
      await this.runner.rollbackTransaction()
      throw error
    }
  }

  async close(): Promise<void> {
    try {
      const names = Object.values(TABLES).map(({ name }) => `pg_temp.${name}`)
      await this.runner.query(`drop table if exists ${names.join(', ')}`)
    } finally {
      await this.runner.release()
    }
  }
}

function personValues({ row, nip, superiorNip, entry }: StagedRow<PlacedPerson>): Value[] {
  const { rank, position, education } = entry ?? {}
  return [
    ...[row, nip, entry !== null, superiorNip, entry?.name, entry?.birthDate, entry?.sex, entry?.employmentType],
    ...[entry?.status, entry?.agencyCode, entry?.unitId],
    ...[rank?.code, rank?.since, rank?.decree.number, rank?.decree.date],
    ...[position?.code, position?.since, position?.decree.number, position?.decree.date, position?.exceptionReason],
    ...[education?.level, education?.graduatedOn, education?.major, education?.institution],
  ].map((value) => value ?? null)
}

function rankValues({ row, nip, entry }: StagedRow<ImportedRank>): Value[] {
  const { code, since, decree } = entry ?? {}
  return [row, nip, entry !== null, code, since, decree?.number, decree?.date].map((value) => value ?? null)
}

function positionValues({ row, nip, entry }: StagedRow<PlacedPosition>): Value[] {
  return [
    ...[row, nip, entry !== null, entry?.code, entry?.since, entry?.agencyCode, entry?.unitId],
    ...[entry?.decree.number, entry?.decree.date, entry?.exceptionReason],
  ].map((value) => value ?? null)
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** A line of COPY's text format. U+0000, which PostgreSQL cannot hold, stands only in numbers that are no NIP. */
const copyLine = (values: readonly Value[]): string =>
  `${values.map((value) => (value === null ? '\\N' : escaped(String(value)))).join('\t')}\n`

const escaped = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replaceAll('\u0000', '').replace(/[\\\t\n\r]/g, (letter) => ESCAPES[letter] ?? letter)
