import type { MigrationInterface, QueryRunner } from 'typeorm'

const created = [
  `create table talent_contest (
    id uuid not null, number bigserial,
    employee_id uuid not null constraint talent_contest_employee_fk references employee (id),
    agency_code text not null constraint talent_contest_agency_fk references agency (code), year integer not null,
    status text not null default 'SUBMITTED'
      constraint talent_contest_status_check check (status in ('SUBMITTED', 'UPHELD', 'REVISED', 'WITHDRAWN')),
    contested_box integer, explanation text not null, submitted_at timestamptz not null, due_at timestamptz not null,
    decided_at timestamptz, reason text, revised_box integer, version integer not null default 1,
    constraint talent_contest_pk primary key (id),
    constraint talent_contest_revised_check check ((status = 'REVISED') = (revised_box is not null)))`,
  'create index talent_contest_due_idx on talent_contest (agency_code, status, due_at, id)',
  'create index talent_contest_employee_idx on talent_contest (employee_id, year, submitted_at)',
  `create unique index talent_contest_open_key on talent_contest (employee_id, year) where status = 'SUBMITTED'`,
  'alter table talent_placement add column revised_at timestamptz',
]

/** Objections to where the talent map puts people, and the boxes that decisions set. */
export class AddTalentContests1795773720000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of created) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table talent_placement drop column revised_at')
    await runner.query('drop table talent_contest')
  }
}
