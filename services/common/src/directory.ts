import DataLoader from 'dataloader'
import { type DataSource, EntitySchema } from 'typeorm'
import type { DomainEvent } from './outbox'
import { queryPrepared } from './prepared'
import type { StaffMember } from './relation'

/**
 * A small projection of the staff directory that a service keeps to decide who may see what.
 * Personnel's events feed it; the newest version of an employee wins, so a repeated or late event does no harm.
 */
export interface DirectoryEntry extends StaffMember {
  unitId: string
  /** Code of the position held, null when none is known. */
  positionCode: string | null
  employmentType: string
  active: boolean
  version: number
}

/** Payload of the event `EmployeeChanged` of personnel. */
export type EmployeeChanged = Omit<DirectoryEntry, 'superiorIds'> & { superiorIds: string[] }

export const EMPLOYEE_CHANGED = 'EmployeeChanged'

export const directoryTable = new EntitySchema<DirectoryEntry>({
  name: 'directory',
  columns: {
    id: { name: 'employee_id', type: 'uuid', primary: true, primaryKeyConstraintName: 'directory_pk' },
    agencyCode: { type: 'text' },
    unitId: { type: 'uuid' },
    superiorIds: { type: 'uuid', array: true },
    positionCode: { type: 'text', nullable: true },
    employmentType: { type: 'text' },
    active: { type: 'boolean' },
    version: { type: 'integer', default: 1 },
  },
  indices: [
    { name: 'directory_agency_idx', columns: ['agencyCode'] },
    // On the first superior only, in services that ask for teams.
    { name: 'directory_superior_idx', columns: ['superiorIds'], synchronize: false },
  ],
})

/** Statements for a service's first migration. */
export const directorySql = {
  up: [
    `create table directory (
      employee_id uuid not null, agency_code text not null, unit_id uuid not null, superior_ids uuid[] not null,
      position_code text, employment_type text not null, active boolean not null, version integer not null default 1,
      constraint directory_pk primary key (employee_id))`,
    'create index directory_agency_idx on directory (agency_code)',
  ],
  down: ['drop table directory'],
}

/** What a service knows of a person, read together with what decides who may see it. */
export interface FactsOfSubject<T> {
  subject: StaffMember
  facts: T
}

/** The columns that `factsOfSubject` takes for the subject; the statement reads from `directory`. */
export const SUBJECT_COLUMNS =
  'directory.employee_id as id, directory.agency_code as "agencyCode", to_json(directory.superior_ids) as "superiorIds"'

/** Rows by employee id, each divided into subject and facts. */
export const factsOfSubjects = <T extends object>(rows: readonly (StaffMember & T)[]): Map<string, FactsOfSubject<T>> =>
  new Map(
    rows.map(({ id, agencyCode, superiorIds, ...facts }) => [
      id,
      { subject: { id, agencyCode, superiorIds }, facts: facts as unknown as T },
    ]),
  )

export type DirectoryLoader = DataLoader<string, DirectoryEntry | null>

/** Directory entries by employee id, one statement for all that a request asks for together. */
export function createDirectoryLoader(source: DataSource): DirectoryLoader {
  return new DataLoader(async (ids) => {
    const rows = await queryPrepared<DirectoryEntry>(
      source,
      `select employee_id as id, agency_code as "agencyCode", unit_id as "unitId", superior_ids as "superiorIds",
              position_code as "positionCode", employment_type as "employmentType", active, version
         from directory where employee_id = any($1::uuid[])`,
      [ids],
    )
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? null)
  })
}

/** Brings the projection up to date with personnel's events. */
export async function applyToDirectory(source: DataSource, events: readonly DomainEvent[]): Promise<void> {
  const newest = new Map<string, EmployeeChanged>()
  for (const event of events) {
    if (event.type !== EMPLOYEE_CHANGED) continue
    const entry = event.payload as EmployeeChanged
    if (entry.version >= (newest.get(entry.id)?.version ?? 0)) newest.set(entry.id, entry)
  }
  if (newest.size === 0) return
  await source.query(
    `insert into directory (employee_id, agency_code, unit_id, superior_ids, position_code, employment_type, active, version)
     select id, "agencyCode", "unitId", "superiorIds", "positionCode", "employmentType", active, version
       from jsonb_to_recordset($1::jsonb) as entry (id uuid, "agencyCode" text, "unitId" uuid, "superiorIds" uuid[],
            "positionCode" text, "employmentType" text, active boolean, version integer)
     on conflict (employee_id) do update set
       agency_code = excluded.agency_code, unit_id = excluded.unit_id, superior_ids = excluded.superior_ids,
       position_code = excluded.position_code, employment_type = excluded.employment_type, active = excluded.active,
       version = excluded.version
     where directory.version < excluded.version`,
    [JSON.stringify([...newest.values()])],
  )
}
