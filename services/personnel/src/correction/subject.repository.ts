import type { EntityManager } from 'typeorm'
import type { StaffMember } from '@jalur/common'
import type { EmploymentType } from '../career-rules/career-facts'
import type { HistoryField } from './correction'

/** A person whose record is about to be corrected. */
export interface CorrectedPerson extends StaffMember {
  nip: string
  name: string
  birthDate: string
  employmentType: EmploymentType
  status: string
  unitId: string
  supervisorId: string | null
  version: number
}

/** The person, locked until the end of the transaction; null for an unknown id. */
export async function lockPerson(manager: EntityManager, id: string): Promise<CorrectedPerson | null> {
  const rows: CorrectedPerson[] = await manager.query(
    `select id, nip, name, birth_date as "birthDate", employment_type as "employmentType", status,
            agency_code as "agencyCode", unit_id as "unitId", supervisor_id as "supervisorId",
            superior_ids as "superiorIds", version
       from employee where id = $1 for update`,
    [id],
  )
  return rows[0] ?? null
}

const ENTRIES: Record<HistoryField, string> = {
  RANK: 'select rank_code as value from rank_history where employee_id = $1 and effective_from = $2',
  POSITION: 'select position_code as value from position_history where employee_id = $1 and effective_from = $2',
  EDUCATION: 'select level as value from education_history where employee_id = $1 and graduated_on = $2 order by level',
}

/** The value of the entry that begins on a day; null where none does. */
export async function entryOn(
  manager: EntityManager,
  employeeId: string,
  field: HistoryField,
  day: string,
): Promise<string | null> {
  const rows: { value: string }[] = await manager.query(ENTRIES[field], [employeeId, day])
  return rows[0]?.value ?? null
}

/** True for a unit of the agency that exists on the day. */
export async function isUnitOf(manager: EntityManager, agencyCode: string, id: string, day: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select 1 from unit where id = $1 and agency_code = $2 and valid_from <= $3 and (valid_to is null or valid_to >= $3)`,
    [id, agencyCode, day],
  )
  return rows.length > 0
}

/** Somebody who serves in the agency; null for anybody else. */
export async function findServing(manager: EntityManager, agencyCode: string, id: string): Promise<StaffMember | null> {
  const rows: StaffMember[] = await manager.query(
    `select id, agency_code as "agencyCode", superior_ids as "superiorIds" from employee
      where id = $1 and agency_code = $2 and status <> 'RETIRED'`,
    [id, agencyCode],
  )
  return rows[0] ?? null
}

/** True when somebody else has the number. */
export async function isNipTaken(manager: EntityManager, employeeId: string, nip: string): Promise<boolean> {
  const rows: unknown[] = await manager.query('select 1 from employee where nip = $2 and id <> $1', [employeeId, nip])
  return rows.length > 0
}
