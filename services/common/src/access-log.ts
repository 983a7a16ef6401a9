import { type DataSource, EntitySchema } from 'typeorm'
import type { Caller } from './caller'
import { inBackground } from './database'
import type { DomainEvent } from './outbox'
import type { Relation } from './relation'

/** Relations by which somebody else may read a person's confidential data, the one to be told first in front. */
export const READER_RELATIONS = [
  'SUPERIOR',
  'HR_OFFICER',
  'BKN_OFFICER',
  'LEADER',
  'INTEGRITY_OFFICER',
  'PARTNER',
] as const satisfies readonly Relation[]
export type ReaderRelation = (typeof READER_RELATIONS)[number]

/**
 * One request of somebody who read confidential data of an employee.
 *
 * Of a reader it holds what the employee is told (the office, by way of the employee id, or the client) and the account,
 * by which a complaint can be followed up; no name, no NIP, no address.
 */
export interface DataRead {
  employeeId: string
  /** When the gateway received the request, ISO 8601: the same in every service that answered it. */
  at: string
  requestId: string
  readerKind: Exclude<Caller['kind'], 'PUBLIC'>
  /** Subject of the account, or id of the client. */
  readerId: string
  /** Name of the client; null for a person. */
  readerName: string | null
  /** The reader as an employee; null for a client and for an officer of BKN. */
  readerEmployeeId: string | null
  /** Agency of the reader; null for a client and for an officer of BKN. */
  readerAgency: string | null
  relation: ReaderRelation
  /** Code of the purpose that a partner stated; null for a person. */
  purpose: string | null
  /** Names of the fields of `Employee`, sorted. */
  fields: string[]
}

export const accessLogTable = new EntitySchema<DataRead>({
  name: 'access_log',
  columns: {
    employeeId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'access_log_pk' },
    at: { type: 'timestamptz', primary: true, primaryKeyConstraintName: 'access_log_pk' },
    requestId: { type: 'text', primary: true, primaryKeyConstraintName: 'access_log_pk' },
    readerId: { type: 'text', primary: true, primaryKeyConstraintName: 'access_log_pk' },
    readerKind: { type: 'text' },
    readerName: { type: 'text', nullable: true },
    readerEmployeeId: { type: 'uuid', nullable: true },
    readerAgency: { type: 'text', nullable: true },
    relation: { type: 'text' },
    purpose: { type: 'text', nullable: true },
    fields: { type: 'text', array: true },
  },
})

/** Statements for a migration of each service that keeps confidential data. */
export const accessLogSql = {
  up: [
    `create table access_log (
      employee_id uuid not null, at timestamptz not null, request_id text not null, reader_id text not null,
      reader_kind text not null, reader_name text, reader_employee_id uuid, reader_agency text, relation text not null,
      purpose text, fields text[] not null,
      constraint access_log_pk primary key (employee_id, at, request_id, reader_id))`,
  ],
  down: ['drop table access_log'],
}

/** Tells personnel, where employees see who read their data, of reads in another service. */
export const EMPLOYEE_DATA_READ = 'EmployeeDataRead'

const SENT = `read as (select * from jsonb_to_recordset($1::jsonb) as read ("employeeId" uuid, at timestamptz,
    "requestId" text, "readerId" text, "readerKind" text, "readerName" text, "readerEmployeeId" uuid,
    "readerAgency" text, relation text, purpose text, fields text[]))`

const KEEP = `insert into access_log (employee_id, at, request_id, reader_id, reader_kind, reader_name,
    reader_employee_id, reader_agency, relation, purpose, fields)
  select "employeeId", at, "requestId", "readerId", "readerKind", "readerName", "readerEmployeeId", "readerAgency",
    relation, purpose, fields from read
  on conflict (employee_id, at, request_id, reader_id) do update
    set fields = array(select distinct unnest(access_log.fields || excluded.fields) order by 1)`

const TELL = `insert into outbox (aggregatetype, aggregateid, type, payload)
  select 'AccessLog', value ->> 'employeeId', '${EMPLOYEE_DATA_READ}', value from jsonb_array_elements($1::jsonb) as value`

/**
 * Writes reads by one statement; a request that is known gains the fields it lacks, so that a repetition does no harm.
 * With `tell` the outbox gets an event for each.
 */
export async function writeReads(source: DataSource, reads: readonly DataRead[], tell: boolean): Promise<void> {
  const merged = mergeReads(reads)
  if (merged.length === 0) return
  const statement = tell ? `with ${SENT}, kept as (${KEEP}) ${TELL}` : `with ${SENT} ${KEEP}`
  await inBackground(source, (manager) => manager.query(statement, [JSON.stringify(merged)]))
}

/** Takes the reads that other services tell of into this service's own log. */
export async function applyToAccessLog(source: DataSource, events: readonly DomainEvent[]): Promise<void> {
  const reads = events.filter(({ type }) => type === EMPLOYEE_DATA_READ).map(({ payload }) => payload as DataRead)
  await writeReads(source, reads, false)
}

/** Which reads are one row: those of one employee by one reader in one request. */
export const readKey = ({ employeeId, at, requestId, readerId }: DataRead): string =>
  JSON.stringify([employeeId, at, requestId, readerId])

function mergeReads(reads: readonly DataRead[]): DataRead[] {
  const merged = new Map<string, DataRead>()
  for (const read of reads) {
    const known = merged.get(readKey(read))
    merged.set(readKey(read), known ? withFields(known, read.fields) : read)
  }
  return [...merged.values()]
}

/** The read with more fields. */
export const withFields = (read: DataRead, fields: readonly string[]): DataRead => ({
  ...read,
  fields: [...new Set([...read.fields, ...fields])].sort(),
})
