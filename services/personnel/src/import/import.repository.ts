import { appendAudit, type Day } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import type { Catalogue } from '../catalogue/catalogue'
import { countChange, tellChanged } from '../employee/employee-changed.repository'
import { lockSupervision, rewriteChains } from '../employee/superiors.repository'
import { recordLineage } from '../record/lineage.repository'
import { recordSupervision } from '../record/supervision.repository'
import type { ImportOptions, ImportStore, PlacedPerson, PlannedUnit, StoredCounts } from './import-employees'
import { ImportLists } from './import-lists'
import { importedFields } from './imported-fields'
import type { KnownPerson } from './import-plan'

/** Stores imported employees in the staff register. */
export class ImportRepository implements ImportStore {
  constructor(
    private readonly source: DataSource,
    private readonly catalogue: Catalogue,
  ) {}

  async lists(today: Day): Promise<ImportLists> {
    const { agencies, positions, ranks } = this.catalogue
    const units = await this.source.query(
      `select id, agency_code as "agencyCode", name from unit
        where valid_from <= $1 and (valid_to is null or valid_to >= $1) order by name, id`,
      [today],
    )
    const unitTypes = await this.source.query('select code, name_id as name from unit_type order by code')
    return new ImportLists({ agencies, units, unitTypes, positions, ranks })
  }

  knownPersons(nips: readonly string[]): Promise<KnownPerson[]> {
    return this.source.query(
      `with named as (select id, superior_ids from employee where nip = any($1::text[]))
       select id, nip, supervisor_id as "supervisorId" from employee
        where id in (select id from named union select unnest(superior_ids) from named)`,
      [nips],
    )
  }

  async store(
    persons: readonly PlacedPerson[],
    newUnits: readonly PlannedUnit[],
    options: ImportOptions,
  ): Promise<StoredCounts> {
    const runner = this.source.createQueryRunner()
    await runner.startTransaction()
    try {
      const counts = await storeAll(runner.manager, persons, newUnits, options)
      await (options.dryRun ? runner.rollbackTransaction() : runner.commitTransaction())
      return counts
    } catch (error) {
      await runner.rollbackTransaction()
      throw error
    } finally {
      await runner.release()
    }
  }
}

async function storeAll(
  manager: EntityManager,
  persons: readonly PlacedPerson[],
  newUnits: readonly PlannedUnit[],
  { actor, today }: ImportOptions,
): Promise<StoredCounts> {
  await manager.query('set local statement_timeout = 0')
  await lockSupervision(manager)
  await manager.query(INSERT_UNITS, [JSON.stringify(newUnits), today])
  const input = JSON.stringify(persons)
  const idsOf = async (statement: string, parameters: unknown[] = [input]): Promise<string[]> => {
    const rows: { id: string }[] = await manager.query(
      `with changed as (${statement}) select id from changed`,
      parameters,
    )
    return rows.map(({ id }) => id)
  }
  const updated = await idsOf(UPDATE_EMPLOYEES)
  const created = await idsOf(INSERT_EMPLOYEES)
  const moved = await idsOf(SET_SUPERVISORS)
  const histories = [await idsOf(PUT_RANKS), await idsOf(PUT_POSITIONS), await idsOf(PUT_EDUCATION)]
  // Statistics from before a large file would lead the planner to compare everyone with everyone.
  await manager.query('analyze employee')
  const rechained = await rewriteChains(manager, moved)
  const isNew = new Set(created)
  const own = new Set([...updated, ...moved, ...histories.flat()].filter((id) => !isNew.has(id)))
  const changed = [...new Set([...own, ...rechained.filter((id) => !isNew.has(id))])]
  await countChange(manager, changed)
  await recordSupervision(manager, [...new Set([...created, ...moved])], today, 'FILE_IMPORT')
  await takeDownSource(manager, persons, today)
  await tellChanged(manager, [...created, ...changed], today)
  const audit = { actor, entity: 'Employee', requestId: null }
  await appendAudit(manager, [
    ...created.map((entityId) => ({ ...audit, action: 'IMPORT_CREATED', entityId })),
    ...changed.map((entityId) => ({ ...audit, action: 'IMPORT_UPDATED', entityId })),
  ])
  return {
    created: created.length,
    updated: own.size,
    unchanged: persons.length - created.length - own.size,
    newUnits: newUnits.length,
  }
}

/** The file vouches for what it holds of a person, also where that was on record before. */
async function takeDownSource(manager: EntityManager, persons: readonly PlacedPerson[], asOf: Day): Promise<void> {
  const rows: { id: string; nip: string }[] = await manager.query(
    'select id, nip from employee where nip = any($1::text[])',
    [persons.map(({ nip }) => nip)],
  )
  const ids = new Map(rows.map(({ id, nip }) => [nip, id]))
  await recordLineage(
    manager,
    persons.map((person) => ({
      employeeId: ids.get(person.nip)!,
      fields: importedFields(person),
      source: 'FILE_IMPORT',
      asOf,
      reference: null,
      agencyCode: person.agencyCode,
    })),
  )
}

const INPUT = `jsonb_to_recordset($1::jsonb) as p (nip text, name text, "birthDate" date, sex text, "employmentType" text,
  status text, "agencyCode" text, "unitId" uuid, "superiorNip" text, rank jsonb, position jsonb, education jsonb)`

const INSERT_UNITS = `insert into unit (id, agency_code, type_code, name, valid_from)
  select id, "agencyCode", "typeCode", name, $2
    from jsonb_to_recordset($1::jsonb) as u (id uuid, "agencyCode" text, "typeCode" text, name text)`

const UPDATE_EMPLOYEES = `update employee e set name = p.name, birth_date = p."birthDate", sex = p.sex,
    employment_type = p."employmentType", status = coalesce(p.status, e.status), agency_code = p."agencyCode",
    unit_id = p."unitId"
  from ${INPUT} where e.nip = p.nip
   and (e.name, e.birth_date, e.sex, e.employment_type, e.status, e.agency_code, e.unit_id) is distinct from
       (p.name, p."birthDate", p.sex, p."employmentType", coalesce(p.status, e.status), p."agencyCode", p."unitId")
  returning e.id`

const INSERT_EMPLOYEES = `insert into employee
    (id, nip, name, birth_date, sex, employment_type, status, agency_code, unit_id, superior_ids)
  select gen_random_uuid(), p.nip, p.name, p."birthDate", p.sex, p."employmentType", coalesce(p.status, 'ACTIVE'),
    p."agencyCode", p."unitId", '{}'
  from ${INPUT} where not exists (select 1 from employee e where e.nip = p.nip)
  returning id`

const SET_SUPERVISORS = `update employee e set supervisor_id = s.id
  from ${INPUT} join employee s on s.nip = p."superiorNip"
  where e.nip = p.nip and e.supervisor_id is distinct from s.id
  returning e.id`

const PUT_RANKS = `insert into rank_history as h (employee_id, effective_from, rank_code, decree_number, decree_date,
    source)
  select e.id, (p.rank ->> 'since')::date, p.rank ->> 'code', p.rank #>> '{decree,number}',
    (p.rank #>> '{decree,date}')::date, 'FILE_IMPORT'
  from ${INPUT} join employee e on e.nip = p.nip where p.rank ->> 'code' is not null
  on conflict (employee_id, effective_from) do update set rank_code = excluded.rank_code,
    decree_number = coalesce(excluded.decree_number, h.decree_number),
    decree_date = coalesce(excluded.decree_date, h.decree_date), source = excluded.source, recorded_at = now()
  where (h.rank_code, h.decree_number, h.decree_date) is distinct from (excluded.rank_code,
    coalesce(excluded.decree_number, h.decree_number), coalesce(excluded.decree_date, h.decree_date))
  returning h.employee_id as id`

const PUT_POSITIONS = `insert into position_history as h (employee_id, effective_from, position_code, unit_id, agency_code,
    decree_number, decree_date, exception_reason, source)
  select e.id, (p.position ->> 'since')::date, p.position ->> 'code', e.unit_id, e.agency_code,
    p.position #>> '{decree,number}', (p.position #>> '{decree,date}')::date, p.position ->> 'exceptionReason',
    'FILE_IMPORT'
  from ${INPUT} join employee e on e.nip = p.nip
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
  select e.id, (p.education ->> 'graduatedOn')::date, p.education ->> 'level', p.education ->> 'major',
    p.education ->> 'institution', 'FILE_IMPORT'
  from ${INPUT} join employee e on e.nip = p.nip where p.education ->> 'level' is not null
  on conflict (employee_id, graduated_on, level) do update set major = coalesce(excluded.major, h.major),
    institution = coalesce(excluded.institution, h.institution), source = excluded.source, recorded_at = now()
  where (h.major, h.institution) is distinct from (
    coalesce(excluded.major, h.major), coalesce(excluded.institution, h.institution))
  returning h.employee_id as id`
