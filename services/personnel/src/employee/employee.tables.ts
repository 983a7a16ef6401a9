import { EntitySchema } from 'typeorm'
import type { EducationLevel, EmploymentType } from '../career-rules/career-facts'
import type { EmploymentStatus } from './employee'
import type { RecordSource } from '../record/lineage'

/** What is true of a person whatever the position; the histories tell the rest. */
export interface EmployeeRow {
  id: string
  /** 18 digits. Personal data: it holds the birth date and the sex. */
  nip: string
  name: string
  birthDate: string
  sex: 'M' | 'F'
  employmentType: EmploymentType
  status: EmploymentStatus
  agencyCode: string
  unitId: string
  supervisorId: string | null
  /** The direct superior first, then theirs, up to the top. */
  superiorIds: string[]
  /** Counts changes; travels in `EmployeeChanged`. */
  version: number
  createdAt: Date
  updatedAt: Date
}

export const employeeTable = new EntitySchema<EmployeeRow>({
  name: 'employee',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'employee_pk' },
    nip: { type: 'text' },
    name: { type: 'text' },
    birthDate: { type: 'date' },
    sex: { type: 'text' },
    employmentType: { type: 'text' },
    status: { type: 'text' },
    agencyCode: { type: 'text' },
    unitId: { type: 'uuid' },
    supervisorId: { type: 'uuid', nullable: true },
    superiorIds: { type: 'uuid', array: true },
    version: { type: 'integer', default: 1 },
    createdAt: { type: 'timestamptz', default: () => 'now()' },
    updatedAt: { type: 'timestamptz', default: () => 'now()' },
  },
  uniques: [{ name: 'employee_nip_key', columns: ['nip'] }],
  indices: [
    { name: 'employee_agency_idx', columns: ['agencyCode', 'name', 'id'] },
    { name: 'employee_name_idx', columns: ['name', 'id'] },
    { name: 'employee_unit_idx', columns: ['unitId', 'name', 'id'] },
    { name: 'employee_supervisor_idx', columns: ['supervisorId', 'name', 'id'] },
    // A GIN index, made by the migration; TypeORM knows only its name.
    { name: 'employee_superiors_idx', columns: ['superiorIds'], synchronize: false },
  ],
  checks: [
    { name: 'employee_nip_check', expression: "nip ~ '^[0-9]{18}$'" },
    { name: 'employee_sex_check', expression: "sex in ('M', 'F')" },
    { name: 'employee_type_check', expression: "employment_type in ('CPNS', 'PNS', 'PPPK', 'PPPK_PART_TIME')" },
    { name: 'employee_status_check', expression: "status in ('ACTIVE', 'ON_LEAVE', 'RETIRED', 'LEFT')" },
  ],
  foreignKeys: [
    { name: 'employee_agency_fk', target: 'agency', columnNames: ['agencyCode'], referencedColumnNames: ['code'] },
    { name: 'employee_unit_fk', target: 'unit', columnNames: ['unitId'], referencedColumnNames: ['id'] },
    {
      name: 'employee_supervisor_fk',
      target: 'employee',
      columnNames: ['supervisorId'],
      referencedColumnNames: ['id'],
    },
  ],
})

const ofEmployee = (table: string) => ({
  name: `${table}_employee_fk`,
  target: 'employee',
  columnNames: ['employeeId'],
  referencedColumnNames: ['id'],
})

/** How an entry of a history came on record; null for those from before this was kept. */
interface Recorded {
  recordedAt: Date | null
  source: RecordSource | null
}

const recorded = {
  recordedAt: { type: 'timestamptz', nullable: true, default: () => 'now()' },
  source: { type: 'text', nullable: true },
} as const

const sourceCheck = (table: string) => ({
  name: `${table}_source_check`,
  expression: "source in ('FILE_IMPORT', 'MOVEMENT', 'CORRECTION', 'DEMO')",
})

/** A rank held from a day (TMT) until the next entry. */
export interface RankHistoryRow extends Recorded {
  employeeId: string
  effectiveFrom: string
  rankCode: string
  decreeNumber: string | null
  decreeDate: string | null
}

export const rankHistoryTable = new EntitySchema<RankHistoryRow>({
  name: 'rank_history',
  columns: {
    employeeId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'rank_history_pk' },
    effectiveFrom: { type: 'date', primary: true, primaryKeyConstraintName: 'rank_history_pk' },
    rankCode: { type: 'text' },
    decreeNumber: { type: 'text', nullable: true },
    decreeDate: { type: 'date', nullable: true },
    ...recorded,
  },
  checks: [sourceCheck('rank_history')],
  foreignKeys: [
    ofEmployee('rank_history'),
    { name: 'rank_history_rank_fk', target: 'rank', columnNames: ['rankCode'], referencedColumnNames: ['code'] },
  ],
})

/** A position held from a day (TMT) until the next entry. */
export interface PositionHistoryRow extends Recorded {
  employeeId: string
  effectiveFrom: string
  positionCode: string
  unitId: string
  agencyCode: string
  decreeNumber: string | null
  decreeDate: string | null
  /** Why the rank held lies outside the range of the position; null where it does not. */
  exceptionReason: string | null
}

export const positionHistoryTable = new EntitySchema<PositionHistoryRow>({
  name: 'position_history',
  columns: {
    employeeId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'position_history_pk' },
    effectiveFrom: { type: 'date', primary: true, primaryKeyConstraintName: 'position_history_pk' },
    positionCode: { type: 'text' },
    unitId: { type: 'uuid' },
    agencyCode: { type: 'text' },
    decreeNumber: { type: 'text', nullable: true },
    decreeDate: { type: 'date', nullable: true },
    exceptionReason: { type: 'text', nullable: true },
    ...recorded,
  },
  checks: [sourceCheck('position_history')],
  indices: [{ name: 'position_history_position_idx', columns: ['positionCode', 'employeeId', 'effectiveFrom'] }],
  foreignKeys: [
    ofEmployee('position_history'),
    {
      name: 'position_history_position_fk',
      target: 'position',
      columnNames: ['positionCode'],
      referencedColumnNames: ['code'],
    },
    { name: 'position_history_unit_fk', target: 'unit', columnNames: ['unitId'], referencedColumnNames: ['id'] },
    {
      name: 'position_history_agency_fk',
      target: 'agency',
      columnNames: ['agencyCode'],
      referencedColumnNames: ['code'],
    },
  ],
})

export interface EducationHistoryRow extends Recorded {
  employeeId: string
  graduatedOn: string
  level: EducationLevel
  major: string | null
  institution: string | null
}

export const educationHistoryTable = new EntitySchema<EducationHistoryRow>({
  name: 'education_history',
  columns: {
    employeeId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'education_history_pk' },
    graduatedOn: { type: 'date', primary: true, primaryKeyConstraintName: 'education_history_pk' },
    level: { type: 'text', primary: true, primaryKeyConstraintName: 'education_history_pk' },
    major: { type: 'text', nullable: true },
    institution: { type: 'text', nullable: true },
    ...recorded,
  },
  checks: [
    sourceCheck('education_history'),
    {
      name: 'education_history_level_check',
      expression:
        "level in ('PRIMARY', 'JUNIOR_HIGH', 'SENIOR_HIGH', 'DIPLOMA_1', 'DIPLOMA_2', 'DIPLOMA_3', 'BACHELOR', 'MASTER', 'DOCTORATE')",
    },
  ],
  foreignKeys: [ofEmployee('education_history')],
})

/** The statement of health and fitness (surat keterangan sehat) and its last day. Says nothing about any illness. */
export interface FitnessStatementRow {
  employeeId: string
  validUntil: string
}

export const fitnessStatementTable = new EntitySchema<FitnessStatementRow>({
  name: 'fitness_statement',
  columns: {
    employeeId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'fitness_statement_pk' },
    validUntil: { type: 'date' },
  },
  foreignKeys: [ofEmployee('fitness_statement')],
})
