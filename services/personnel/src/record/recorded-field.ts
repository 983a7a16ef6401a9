/** The fields of a record with their values. Pure. */
import type { Day } from '@jalur/common'
import type { EmployeeRecord } from '../employee/employee'
import type { StateOnDay } from './history'
import type { LineageEntry, RecordField } from './lineage'

/** Where the value of one field comes from. */
export interface FieldLineage extends Omit<LineageEntry, 'employeeId' | 'fields'> {
  field: RecordField
  recordedAt: Date
}

/** A value as stored: a code of a list, an id, or the text itself. */
export interface StoredValue {
  field: RecordField
  /** Null where none is on record. */
  value: string | null
  /** Name of the unit or the person that the value refers to; null for other fields. */
  name: string | null
}

/** A value that another one took the place of. */
export interface ReplacedValue extends StoredValue {
  id: number
  /** Since when it was true; null for what has no history. */
  effectiveFrom: Day | null
  replacedAt: Date
}

/** A value that is on record today. */
export interface CurrentValue extends StoredValue {
  /** Since when it is true (TMT; of education the day of graduation); null where the register does not say. */
  since: Day | null
}

/**
 * Every field of a person with its value, in the order in which people read them. Contract staff have no rank, so they
 * have no such field.
 * @param supervisorName of the superior on record; null without one
 */
export function currentValues(
  employee: EmployeeRecord,
  { supervision, education }: Pick<StateOnDay, 'supervision' | 'education'>,
  supervisorName: string | null,
): CurrentValue[] {
  const { agencyCode, birthDate, employmentType, nip, positionCode, rankCode, status, supervisorId, unitId } = employee
  const plain = (field: RecordField, value: string | null, since: Day | null = null): CurrentValue => ({
    ...{ field, value, since, name: null },
  })
  const supervisedSince = supervision?.supervisorId === supervisorId ? supervision.effectiveFrom : null
  return [
    plain('NAME', employee.name),
    plain('NIP', nip),
    plain('BIRTH_DATE', birthDate),
    plain('EMPLOYMENT_TYPE', employmentType),
    plain('STATUS', status),
    ...(employmentType.startsWith('PPPK') ? [] : [plain('RANK', rankCode, employee.rankSince)]),
    plain('POSITION', positionCode, employee.positionSince),
    { ...plain('UNIT', unitId), name: employee.unitName },
    plain('AGENCY', agencyCode),
    { ...plain('SUPERVISOR', supervisorId, supervisedSince), name: supervisorName },
    plain('EDUCATION', education?.level ?? null, education?.graduatedOn ?? null),
  ]
}
