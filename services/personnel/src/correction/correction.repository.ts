import { asUuid, queryPrepared } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import type { Correction, CorrectionStatus, Proposal } from './correction'

/** A unit or a person that a value refers to, by name. */
const nameOf = (column: string): string => `coalesce(
  (select name from unit where c.field = 'UNIT' and id = case c.field when 'UNIT' then c.${column}::uuid end),
  (select name from employee where c.field = 'SUPERVISOR' and id = case c.field when 'SUPERVISOR' then c.${column}::uuid end))`

const SELECT = `select c.id, c.number, c.employee_id as "employeeId", c.field, c.status,
    c.recorded_value as "recordedValue", ${nameOf('recorded_value')} as "recordedName", c.value,
    ${nameOf('value')} as "valueName", c.replaces, c.effective_from as "effectiveFrom",
    c.decree_number as "decreeNumber", c.decree_date as "decreeDate", c.major, c.institution, c.explanation,
    (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'contentType', f.content_type,
       'sizeBytes', f.size_bytes) order by place), '[]') from correction_evidence join stored_file f on f.id = file_id
      where correction_id = c.id) as evidence,
    c.submitted_at as "submittedAt", c.due_at as "dueAt", c.decided_at as "decidedAt", c.decided_by as "decidedBy",
    c.reason, c.version from correction_request c`

/** What a new request holds before it has a number. */
export interface NewCorrection extends Proposal {
  id: string
  employeeId: string
  recordedValue: string | null
  explanation: string
  evidence: readonly string[]
  submittedAt: Date
  dueAt: Date
}

/** Which requests of one agency; each part narrows. */
export interface CorrectionSearch {
  agencyCode: string
  statuses: readonly CorrectionStatus[]
  /** Only those that should have been decided by then; null for all. */
  dueBefore: Date | null
}

/** Where a page begins: after this one, by due time. */
export interface CorrectionKey {
  /** ISO 8601. */
  dueAt: string
  id: string
}

/** Requests to correct records. */
export class CorrectionRepository {
  constructor(private readonly source: DataSource) {}

  async find(id: string): Promise<Correction | null> {
    const rows = await queryPrepared<Correction>(this.source, `${SELECT} where c.id = $1`, [asUuid(id)])
    return rows[0] ?? null
  }

  /** The requests of several people, newest first. */
  ofEmployees(employeeIds: readonly string[]): Promise<Correction[]> {
    return queryPrepared(
      this.source,
      `${SELECT} where c.employee_id = any($1::uuid[]) order by c.employee_id, c.submitted_at desc, c.id desc`,
      [employeeIds],
    )
  }

  /** Up to `limit` requests of the people of an agency, those due first in front. */
  search(
    { agencyCode, statuses, dueBefore }: CorrectionSearch,
    after: CorrectionKey | null,
    limit: number,
  ): Promise<Correction[]> {
    // Planned for its values: few of all requests are open, which one plan for every state cannot know.
    return this.source.query(
      `${SELECT} join employee e on e.id = c.employee_id
        where ${MATCHES} and ($4::timestamptz is null or (c.due_at, c.id) > ($4::timestamptz, $5::uuid))
        order by c.due_at, c.id limit $6`,
      [agencyCode, statuses, dueBefore, after?.dueAt, after?.id, limit],
    )
  }

  async count({ agencyCode, statuses, dueBefore }: CorrectionSearch): Promise<number> {
    const [row] = await this.source.query<{ count: number }[]>(
      `select count(*) from correction_request c join employee e on e.id = c.employee_id where ${MATCHES}`,
      [agencyCode, statuses, dueBefore],
    )
    return row?.count ?? 0
  }
}

const MATCHES = `e.agency_code = $1 and c.status = any($2::text[]) and ($3::timestamptz is null or c.due_at < $3::timestamptz)`

/** The request, locked until the end of the transaction; null for an unknown id. */
export async function lockCorrection(manager: EntityManager, id: string): Promise<Correction | null> {
  const rows: Correction[] = await manager.query(`${SELECT} where c.id = $1 for update of c`, [asUuid(id)])
  return rows[0] ?? null
}

export async function insertCorrection(manager: EntityManager, correction: NewCorrection): Promise<void> {
  const { evidence, ...row } = correction
  await manager.query(
    `insert into correction_request (id, employee_id, field, recorded_value, value, replaces, effective_from,
       decree_number, decree_date, major, institution, explanation, submitted_at, due_at)
     select id, "employeeId", field, "recordedValue", value, replaces, "effectiveFrom", "decreeNumber", "decreeDate",
       major, institution, explanation, "submittedAt", "dueAt"
       from jsonb_to_record($1::jsonb) as r (id uuid, "employeeId" uuid, field text, "recordedValue" text, value text,
         replaces date, "effectiveFrom" date, "decreeNumber" text, "decreeDate" date, major text, institution text,
         explanation text, "submittedAt" timestamptz, "dueAt" timestamptz)`,
    [JSON.stringify(row)],
  )
  await manager.query(
    `insert into correction_evidence (correction_id, file_id, place)
     select $1, file_id, place from unnest($2::uuid[]) with ordinality as given (file_id, place)`,
    [correction.id, evidence],
  )
}

/** True when the person has an open request for the field. */
export async function hasOpenCorrection(manager: EntityManager, employeeId: string, field: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select 1 from correction_request where employee_id = $1 and field = $2 and status in ('SUBMITTED', 'IN_REVIEW')`,
    [employeeId, field],
  )
  return rows.length > 0
}

/** What became of a request; `decidedAt` and the rest stay null until it is decided. */
export interface CorrectionChange {
  status: CorrectionStatus
  decidedAt: Date | null
  decidedBy: string | null
  reason: string | null
}

export async function changeCorrection(manager: EntityManager, id: string, change: CorrectionChange): Promise<void> {
  const { status, decidedAt, decidedBy, reason } = change
  await manager.query(
    `update correction_request set status = $2, decided_at = $3, decided_by = $4, reason = $5, version = version + 1
      where id = $1`,
    [id, status, decidedAt, decidedBy, reason],
  )
}
