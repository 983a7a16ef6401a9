import type { EntityManager } from 'typeorm'
import type { FoundProblems } from './found-problems'
import type { ImportColumn, ImportKind } from './import-column'
import type { ImportOptions } from './import-employees'
import { type ImportProblemCode, problemAt } from './import-problem'

/** Rows that a check answers; all are counted. */
const ANSWERED = 1_000

/** Longest chain of superiors: from a village head to the regent there are about eight. */
const LONGEST_CHAIN = 40

/** A statement that finds rows at fault: their number, what is written there, and a hint. */
interface Check {
  kind: ImportKind
  column: ImportColumn
  code: ImportProblemCode
  find: string
}

/** Finds what no row shows by itself: rows that repeat or contradict each other, or what is on record. */
export async function findTogether(
  manager: EntityManager,
  options: ImportOptions,
  found: FoundProblems,
): Promise<void> {
  await manager.query(MARK_REPEATED)
  await followChains(manager)
  await runChecks(manager, options.mayTransfer ? CHECKS : [...CHECKS, TAKEN_OVER], options, found)
}

/** Looks again at the chains of superiors, which others may have changed since. */
export async function findCircles(manager: EntityManager, options: ImportOptions, found: FoundProblems): Promise<void> {
  await manager.query('drop table import_chain')
  await followChains(manager)
  const ofChains = CHECKS.filter(({ code }) => code === 'SUPERIOR_CYCLE' || code === 'SUPERIOR_TOO_DEEP')
  await runChecks(manager, ofChains, options, found)
}

async function followChains(manager: EntityManager): Promise<void> {
  await manager.query(FOLLOW_CHAINS)
  await manager.query('analyze import_chain')
}

async function runChecks(
  manager: EntityManager,
  checks: readonly Check[],
  { agencyCode, today }: ImportOptions,
  found: FoundProblems,
): Promise<void> {
  for (const { kind, column, code, find } of checks) {
    const rows: { row: number; value: string; hint: string | null; total: number }[] = await manager.query(
      `with parameters as (select $1::text as agency_code, $2::date as today),
         found as (${find})
       select row_number as row, value, hint, count(*) over () as total from found order by row_number limit ${ANSWERED}`,
      [agencyCode, today],
    )
    const problems = rows.map(({ row, value, hint }) => problemAt({ kind, row }, column, value, code, hint ?? ''))
    found.add(problems, (rows[0]?.total ?? 0) - rows.length)
  }
}

const MARK_REPEATED = `update import_person p set repeated = true
  where nip <> '' and exists (select from import_person q where q.nip = p.nip and q.row_number < p.row_number)`

/** The superior that somebody will have: the one in the file, or else the one on record. */
const SUPERIOR = `coalesce(nullif(p.superior_nip, ''), s.nip)`

/** Everyone whom the file gives a superior, with each of those above, as far as a chain may be long. */
const FOLLOW_CHAINS = `create temp table import_chain on commit drop as
  with recursive chain (start, row_number, at, depth) as (
    select nip, row_number, superior_nip, 1 from import_person where superior_nip not in ('', nip) and not repeated
    union all
    select c.start, c.row_number, ${SUPERIOR}, depth + 1 from chain c
      left join import_person p on p.nip = c.at and not p.repeated
      left join employee e on e.nip = c.at left join employee s on s.id = e.supervisor_id
     where c.at <> c.start and c.depth < ${LONGEST_CHAIN} and ${SUPERIOR} is not null)
  select * from chain`

/** Whom rows of a history are about: somebody of the same file, or on record. */
const subjectsOf = (table: string): string =>
  `(select r.row_number, r.nip, r.sound, p.nip is not null as is_in_file, e.agency_code from ${table} r
     left join import_person p on p.nip = r.nip and not p.repeated left join employee e on e.nip = r.nip)`

const unknownIn = (kind: ImportKind, table: string): Check => ({
  ...{ kind, column: 'nip', code: 'PERSON_UNKNOWN' },
  find: `select row_number, nip as value, null as hint from ${subjectsOf(table)} as subject
    where sound and not is_in_file and agency_code is null`,
})

const elsewhereIn = (kind: ImportKind, table: string): Check => ({
  ...{ kind, column: 'nip', code: 'PERSON_ELSEWHERE' },
  find: `select row_number, nip as value, null as hint from ${subjectsOf(table)} as subject, parameters
    where sound and not is_in_file and subject.agency_code <> parameters.agency_code`,
})

const repeatedIn = (kind: ImportKind, column: ImportColumn, table: string): Check => ({
  ...{ kind, column, code: 'HISTORY_REPEATED' },
  find: `select row_number, to_char(since, 'DD-MM-YYYY') as value, first::text as hint from (
      select row_number, since, min(row_number) over (partition by nip, since) as first from ${table} where sound) as entry
    where row_number > first`,
})

const contradictingIn = (kind: ImportKind, column: ImportColumn, table: string, entry: string): Check => ({
  ...{ kind, column, code: 'HISTORY_CONTRADICTS' },
  find: `select r.row_number, r.${entry}_code as value, p.${entry}_code as hint from ${table} r
      join import_person p on p.nip = r.nip and p.${entry}_since = r.since and not p.repeated
    where r.sound and r.${entry}_code <> p.${entry}_code`,
})

const newerIn = (kind: ImportKind, column: ImportColumn, table: string, entry: string): Check => ({
  ...{ kind, column, code: 'HISTORY_NEWER' },
  find: `select r.row_number, to_char(r.since, 'DD-MM-YYYY') as value, to_char(p.${entry}_since, 'DD-MM-YYYY') as hint
      from ${table} r join import_person p on p.nip = r.nip and not p.repeated, parameters
    where r.sound and r.since > p.${entry}_since and r.since <= today`,
})

const CHECKS: readonly Check[] = [
  {
    ...{ kind: 'DATA_UTAMA', column: 'nip', code: 'NIP_REPEATED' },
    find: `select p.row_number, nip as value, (select min(row_number)::text from import_person q where q.nip = p.nip) as hint
      from import_person p where repeated`,
  },
  {
    ...{ kind: 'DATA_UTAMA', column: 'nip_atasan', code: 'SUPERIOR_UNKNOWN' },
    find: `select row_number, superior_nip as value, null as hint from import_person p
      where sound and superior_nip <> '' and not exists (select from import_person q where q.nip = p.superior_nip)
        and not exists (select from employee e where e.nip = p.superior_nip)`,
  },
  {
    ...{ kind: 'DATA_UTAMA', column: 'nip_atasan', code: 'SUPERIOR_CYCLE' },
    find: `select p.row_number, superior_nip as value, null as hint
      from import_person p join import_chain c using (row_number) where sound and c.at = c.start`,
  },
  {
    ...{ kind: 'DATA_UTAMA', column: 'nip_atasan', code: 'SUPERIOR_TOO_DEEP' },
    find: `select p.row_number, superior_nip as value, '${LONGEST_CHAIN}' as hint
      from import_person p join import_chain c using (row_number)
      where sound and c.depth = ${LONGEST_CHAIN} and not exists (
        select from import_chain above join import_chain circle on circle.start = above.at and circle.at = circle.start
         where above.row_number = c.row_number)`,
  },
  {
    ...{ kind: 'DATA_UTAMA', column: 'nip', code: 'PERSON_DIFFERS' },
    find: `select row_number, p.nip as value, null as hint from import_person p join employee e on e.nip = p.nip
      where sound and e.birth_date <> p.birth_date and lower(e.name) <> lower(p.name)`,
  },
  unknownIn('RW_GOLONGAN', 'import_rank'),
  unknownIn('RW_JABATAN', 'import_position'),
  elsewhereIn('RW_GOLONGAN', 'import_rank'),
  elsewhereIn('RW_JABATAN', 'import_position'),
  repeatedIn('RW_GOLONGAN', 'tmt_golongan', 'import_rank'),
  repeatedIn('RW_JABATAN', 'tmt_jabatan', 'import_position'),
  contradictingIn('RW_GOLONGAN', 'golongan', 'import_rank', 'rank'),
  contradictingIn('RW_JABATAN', 'kode_jabatan', 'import_position', 'position'),
  newerIn('RW_GOLONGAN', 'tmt_golongan', 'import_rank', 'rank'),
  newerIn('RW_JABATAN', 'tmt_jabatan', 'import_position', 'position'),
  {
    ...{ kind: 'RW_GOLONGAN', column: 'golongan', code: 'RANK_FALLS' },
    find: `select row_number, code as value, before as hint from (
        select i.row_number, k.code, k.ordinal, lag(k.ordinal) over entries as ordinal_before,
               lag(k.code) over entries as before
          from import_rank i join rank k on k.code = i.rank_code where i.sound
        window entries as (partition by i.nip order by i.since, i.row_number)) as entry
      where ordinal < ordinal_before`,
  },
]

/** People of another agency in an import that may not move them. */
const TAKEN_OVER: Check = {
  ...{ kind: 'DATA_UTAMA', column: 'nip', code: 'PERSON_ELSEWHERE' },
  find: `select row_number, p.nip as value, null as hint from import_person p join employee e on e.nip = p.nip, parameters
    where sound and e.agency_code <> parameters.agency_code`,
}
