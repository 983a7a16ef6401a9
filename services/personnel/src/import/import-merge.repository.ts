import { appendAudit, type Day } from '@jalur/common'
import type { EntityManager } from 'typeorm'
import { countChange, tellChanged } from '../employee/employee-changed.repository'
import { lockSupervision, rewriteChains } from '../employee/superiors.repository'
import { recordLineage } from '../record/lineage.repository'
import { recordSupervision } from '../record/supervision.repository'
import type { FoundProblems } from './found-problems'
import { findCircles } from './import-checks.repository'
import type { ImportOptions, StoredCounts } from './import-employees'
import { type ImportProblem, problemAt, type RowPlace } from './import-problem'
import { importedFields, type ImportedParts } from './imported-fields'
import type { PlannedUnit } from './new-units'

/** Persons that are told of together. */
const TOLD_AT_ONCE = 2_000

/** What a merge is told besides the options. */
export interface Merge extends ImportOptions {
  newUnits: readonly PlannedUnit[]
  /** Whether the file gives anybody a superior, or another one. */
  movesSuperiors: boolean
}

/**
 * Writes the staged rows into the register, with audit and events; to be called in a transaction, which is of no use
 * when this finds an error: that the officer's own record would change, or that somebody has just made a circle with the
 * file. What makes others wait comes last: the lock of those who change superiors, and those of the rows of people. A dry
 * run ends when it knows who would change.
 */
export async function mergeAll(
  manager: EntityManager,
  merge: Merge,
  found: FoundProblems,
): Promise<StoredCounts | null> {
  const { actor, agencyCode, dryRun, movesSuperiors, newUnits, officerId, today } = merge
  await manager.query(INSERT_UNITS, [JSON.stringify(newUnits), today])
  const idsOf = async (statement: string): Promise<string[]> => {
    const rows: { id: string }[] = await manager.query(`with changed as (${statement}) select distinct id from changed`)
    return rows.map(({ id }) => id)
  }
  await manager.query(IDENTIFY)
  const created = await idsOf(INSERT_EMPLOYEES)
  // Statistics from before a large file would lead the planner to compare everyone with everyone.
  await manager.query('analyze employee')
  const histories = [await idsOf(PUT_RANKS), await idsOf(PUT_POSITIONS), await idsOf(PUT_EDUCATION)]
  if (!dryRun) {
    await takeDownSource(manager, agencyCode, today)
    await recordSupervision(manager, created, today, 'FILE_IMPORT')
    await tell(manager, 'IMPORT_CREATED', created, { actor, today })
    if (movesSuperiors) {
      await lockSupervision(manager)
      await findCircles(manager, merge, found)
      if (found.errors > 0) return null
    }
  }
  const updated = await idsOf(UPDATE_EMPLOYEES)
  const moved = movesSuperiors ? await idsOf(SET_SUPERVISORS) : []
  const isNew = new Set(created)
  const own = new Set([...updated, ...moved, ...histories.flat()].filter((id) => !isNew.has(id)))
  if (officerId && own.has(officerId)) {
    found.add(await ownRows(manager, officerId))
    return null
  }
  if (!dryRun) {
    // New people have chains from before the lock; those that are still right are not written again.
    const rechained = movesSuperiors ? await rewriteChains(manager, [...created, ...moved]) : []
    const changed = [...new Set([...own, ...rechained])]
    await countChange(manager, changed)
    await recordSupervision(manager, moved, today, 'FILE_IMPORT')
    await tell(manager, 'IMPORT_UPDATED', changed, { actor, today })
  }
  const [{ persons }]: [{ persons: number }] = await manager.query(COUNT_PERSONS)
  return {
    created: created.length,
    updated: own.size,
    unchanged: persons - created.length - own.size,
    newUnits: newUnits.length,
  }
}

/** True where somebody of the file gets a superior, or another one. */
export async function movesSuperiors(manager: EntityManager): Promise<boolean> {
  const rows: unknown[] = await manager.query(MOVES_SUPERIORS)
  return rows.length > 0
}

/** The rows about the officer. */
async function ownRows(manager: EntityManager, officerId: string): Promise<ImportProblem[]> {
  const rows: (RowPlace & { nip: string })[] = await manager.query(ROWS_OF_EMPLOYEE, [officerId])
  return rows.map(({ nip, ...place }) => problemAt(place, 'nip', nip, 'OWN_RECORD'))
}

/** An audit row and one event a person, in the transaction of the change. */
async function tell(
  manager: EntityManager,
  action: string,
  ids: readonly string[],
  { actor, today }: { actor: string; today: Day },
): Promise<void> {
  for (let at = 0; at < ids.length; at += TOLD_AT_ONCE) {
    const some = ids.slice(at, at + TOLD_AT_ONCE)
    await tellChanged(manager, some, today)
    await appendAudit(
      manager,
      some.map((entityId) => ({ actor, action, entity: 'Employee', entityId, requestId: null })),
    )
  }
}

/** The file vouches for what it holds of a person, also where that was on record before. */
async function takeDownSource(manager: EntityManager, agencyCode: string | null, asOf: Day): Promise<void> {
  let last = ''
  for (;;) {
    const persons: (ImportedParts & { nip: string; employeeId: string; agencyCode: string })[] = await manager.query(
      PARTS_OF_PERSONS,
      [last],
    )
    await recordLineage(
      manager,
      persons.map((person) => ({
        employeeId: person.employeeId,
        fields: importedFields(person),
        source: 'FILE_IMPORT',
        asOf,
        reference: null,
        agencyCode: agencyCode ?? person.agencyCode,
      })),
    )
    if (persons.length < TOLD_AT_ONCE) return
    last = persons.at(-1)!.nip
  }
}

const PERSONS = `(select nip from import_person union select nip from import_rank union select nip from import_position)`

const PARTS_OF_PERSONS = `select named.nip, e.id as "employeeId", coalesce(p.agency_code, e.agency_code) as "agencyCode",
    p.nip is not null as person, p.status is not null as status,
    p.rank_code is not null or exists (select from import_rank r where r.nip = named.nip) as rank,
    p.nip is not null or exists (select from import_position r where r.nip = named.nip) as position,
    coalesce(p.superior_nip, '') <> '' as superior, p.education_level is not null as education
  from ${PERSONS} as named join employee e on e.nip = named.nip left join import_person p on p.nip = named.nip
 where named.nip > $1 order by named.nip limit ${TOLD_AT_ONCE}`

const ROWS_OF_EMPLOYEE = `select kind, row_number as row, nip from (
    select 'DATA_UTAMA' as kind, row_number, nip from import_person
    union all select 'RW_GOLONGAN', row_number, nip from import_rank
    union all select 'RW_JABATAN', row_number, nip from import_position) as entry
  where nip = (select nip from employee where id = $1) order by kind, row_number`

const MOVES_SUPERIORS = `select 1 from import_person p left join employee e on e.nip = p.nip
    left join employee s on s.id = e.supervisor_id
  where p.superior_nip <> '' and p.superior_nip is distinct from s.nip limit 1`

const COUNT_PERSONS = `select count(*) as persons from ${PERSONS} as person`

/** A unit that only the past names is entered as one that ended before today. */
const INSERT_UNITS = `insert into unit (id, agency_code, type_code, name, valid_from, valid_to)
  select id, "agencyCode", "typeCode", name, coalesce("formerSince", $2::date),
         case when "formerSince" is not null then greatest($2::date - 1, "formerSince") end
    from jsonb_to_recordset($1::jsonb)
      as u (id uuid, "agencyCode" text, "typeCode" text, name text, "formerSince" date)`

const UPDATE_EMPLOYEES = `update employee e set name = p.name, birth_date = p.birth_date, sex = p.sex,
    employment_type = p.employment_type, status = coalesce(p.status, e.status), agency_code = p.agency_code,
    unit_id = p.unit_id
  from import_person p where e.id = p.employee_id
   and (e.name, e.birth_date, e.sex, e.employment_type, e.status, e.agency_code, e.unit_id) is distinct from
       (p.name, p.birth_date, p.sex, p.employment_type, coalesce(p.status, e.status), p.agency_code, p.unit_id)
  returning e.id`

/** Finds those on record, and who stays in the unit; the others have the id that they were staged with. */
const IDENTIFY = `update import_person p set employee_id = e.id, is_new = false,
    stays = (e.agency_code, e.unit_id) = (p.agency_code, p.unit_id)
  from employee e where e.nip = p.nip`

/** New people come with their superiors, so that each is written once. */
const INSERT_EMPLOYEES = `insert into employee (id, nip, name, birth_date, sex, employment_type, status, agency_code,
    unit_id, supervisor_id, superior_ids)
  select p.employee_id, p.nip, p.name, p.birth_date, p.sex, p.employment_type, coalesce(p.status, 'ACTIVE'),
    p.agency_code, p.unit_id, superiors.ids[1], coalesce(superiors.ids, '{}')
  from import_person p left join (
      select c.row_number, array_agg(coalesce(staged.employee_id, e.id) order by c.depth) as ids
        from import_chain c left join import_person staged on staged.nip = c.at left join employee e on e.nip = c.at
       group by c.row_number) as superiors using (row_number)
  where p.is_new
  returning id`

const SET_SUPERVISORS = `update employee e set supervisor_id = s.id
  from import_person p join employee s on s.nip = p.superior_nip
  where e.id = p.employee_id and not p.is_new and e.supervisor_id is distinct from s.id
  returning e.id`

/** Where a history has a row of the same day, data-utama adds none. */
const PUT_RANKS = `insert into rank_history as h (employee_id, effective_from, rank_code, decree_number, decree_date,
    source)
  select e.id, i.since, i.rank_code, i.decree, i.decree_date, 'FILE_IMPORT' from (
      select nip, since, rank_code, decree, decree_date from import_rank
      union all
      select nip, rank_since, rank_code, rank_decree, rank_decree_date from import_person p
       where rank_code is not null
         and not exists (select from import_rank r where r.nip = p.nip and r.since = p.rank_since)) as i
    join employee e on e.nip = i.nip
  on conflict (employee_id, effective_from) do update set rank_code = excluded.rank_code,
    decree_number = coalesce(excluded.decree_number, h.decree_number),
    decree_date = coalesce(excluded.decree_date, h.decree_date), source = excluded.source, recorded_at = now()
  where (h.rank_code, h.decree_number, h.decree_date) is distinct from (excluded.rank_code,
    coalesce(excluded.decree_number, h.decree_number), coalesce(excluded.decree_date, h.decree_date))
  returning h.employee_id as id`

/** Of who stays in the unit, the unit in which the position began is not what data-utama tells. */
const PUT_POSITIONS = `insert into position_history as h (employee_id, effective_from, position_code, unit_id, agency_code,
    decree_number, decree_date, exception_reason, source)
  select e.id, i.since, i.position_code, i.unit_id, i.agency_code, i.decree, i.decree_date, i.exception_reason,
    'FILE_IMPORT' from (
      select nip, since, position_code, unit_id, agency_code, decree, decree_date, exception_reason from import_position
      union all
      select p.nip, p.position_since, p.position_code, coalesce(began.unit_id, p.unit_id),
             coalesce(began.agency_code, p.agency_code), p.position_decree, p.position_decree_date, p.exception_reason
        from import_person p left join position_history began
          on p.stays and began.employee_id = p.employee_id and began.effective_from = p.position_since
       where not exists (select from import_position r where r.nip = p.nip and r.since = p.position_since)) as i
    join employee e on e.nip = i.nip
  on conflict (employee_id, effective_from) do update set position_code = excluded.position_code,
    unit_id = excluded.unit_id, agency_code = excluded.agency_code,
    decree_number = coalesce(excluded.decree_number, h.decree_number),
    decree_date = coalesce(excluded.decree_date, h.decree_date),
    exception_reason = coalesce(excluded.exception_reason, h.exception_reason), source = excluded.source,
    recorded_at = now()
  where (h.position_code, h.unit_id, h.agency_code, h.decree_number, h.decree_date, h.exception_reason) is distinct from (
    excluded.position_code, excluded.unit_id, excluded.agency_code,
    coalesce(excluded.decree_number, h.decree_number), coalesce(excluded.decree_date, h.decree_date),
    coalesce(excluded.exception_reason, h.exception_reason))
  returning h.employee_id as id`

const PUT_EDUCATION = `insert into education_history as h (employee_id, graduated_on, level, major, institution, source)
  select e.id, p.graduated_on, p.education_level, p.major, p.institution, 'FILE_IMPORT'
  from import_person p join employee e on e.nip = p.nip where p.education_level is not null
  on conflict (employee_id, graduated_on, level) do update set major = coalesce(excluded.major, h.major),
    institution = coalesce(excluded.institution, h.institution), source = excluded.source, recorded_at = now()
  where (h.major, h.institution) is distinct from (
    coalesce(excluded.major, h.major), coalesce(excluded.institution, h.institution))
  returning h.employee_id as id`
