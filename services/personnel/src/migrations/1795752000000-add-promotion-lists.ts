import type { MigrationInterface, QueryRunner } from 'typeorm'

const up = [
  `create table promotion_list (
    id uuid not null, agency_code text not null constraint promotion_list_agency_fk references agency (code),
    period date not null, job_id uuid not null constraint promotion_list_job_fk references job (id),
    requested_at timestamptz not null default now(), facts_as_of timestamptz, rules_digest text,
    silent_sources text[] not null default '{}', staff integer not null default 0,
    without_rank integer not null default 0, counts jsonb not null default '{}',
    constraint promotion_list_pk primary key (id))`,
  'create index promotion_list_agency_idx on promotion_list (agency_code, period, requested_at)',
  `create table promotion_candidate (
    list_id uuid not null constraint promotion_candidate_list_fk references promotion_list (id) on delete cascade,
    aim text not null constraint promotion_candidate_aim_check check (aim in ('RANK', 'LEVEL')), place integer not null,
    employee_id uuid not null constraint promotion_candidate_employee_fk references employee (id),
    status text not null
      constraint promotion_candidate_status_check check (status in ('ELIGIBLE', 'UNKNOWN', 'NOT_YET')),
    kind text, to_code text not null, earliest_date date, blocked_by text[] not null, requirements jsonb not null,
    facts jsonb not null, digest text not null, constraint promotion_candidate_pk primary key (list_id, aim, place))`,
  'create index promotion_candidate_status_idx on promotion_candidate (list_id, aim, status, place)',
  `create table promotion_document (
    code text not null, agency_code text not null constraint promotion_document_agency_fk references agency (code),
    period date not null, aim text not null, status text, format text not null, people integer not null,
    facts_as_of timestamptz not null, silent_sources text[] not null,
    file_id uuid not null constraint promotion_document_file_fk references stored_file (id),
    written_at timestamptz not null default now(), constraint promotion_document_pk primary key (code))`,
]

/** Lists of candidates for promotion: the staff of an agency, judged for a period; and the papers made of them. */
export class AddPromotionLists1795752000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['promotion_document', 'promotion_candidate', 'promotion_list'])
      await runner.query(`drop table ${table}`)
  }
}
