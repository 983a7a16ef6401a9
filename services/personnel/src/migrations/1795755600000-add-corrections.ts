import type { MigrationInterface, QueryRunner } from 'typeorm'

const created = [
  `create table service_term (
    code text not null, valid_from date not null, valid_to date, hours integer not null,
    regulation_code text not null constraint service_term_regulation_fk references regulation (code), article text,
    confidence text not null, constraint service_term_pk primary key (code, valid_from))`,
  `create table correction_request (
    id uuid not null, number bigserial,
    employee_id uuid not null constraint correction_request_employee_fk references employee (id), field text not null,
    status text not null default 'SUBMITTED' constraint correction_request_status_check
      check (status in ('SUBMITTED', 'IN_REVIEW', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
    recorded_value text, value text not null, replaces date, effective_from date, decree_number text, decree_date date,
    major text, institution text, explanation text not null, submitted_at timestamptz not null,
    due_at timestamptz not null, decided_at timestamptz,
    decided_by text constraint correction_request_agency_fk references agency (code), reason text,
    version integer not null default 1, constraint correction_request_pk primary key (id))`,
  'create index correction_request_due_idx on correction_request (status, due_at, id)',
  'create index correction_request_employee_idx on correction_request (employee_id, submitted_at, id)',
  `create unique index correction_request_open_key on correction_request (employee_id, field)
     where status in ('SUBMITTED', 'IN_REVIEW')`,
  `create table correction_evidence (
    correction_id uuid not null constraint correction_evidence_correction_fk references correction_request (id),
    file_id uuid not null constraint correction_evidence_file_fk references stored_file (id), place integer not null,
    constraint correction_evidence_pk primary key (correction_id, file_id))`,
]

/** Requests to correct a record, and the terms within which an office must act. */
export class AddCorrections1795755600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of created) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['correction_evidence', 'correction_request', 'service_term']) {
      await runner.query(`drop table ${table}`)
    }
  }
}
