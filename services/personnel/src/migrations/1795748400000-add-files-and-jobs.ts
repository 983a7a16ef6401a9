import { storedFileSql } from '@jalur/common'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const jobs = [
  `create table job (
    id uuid not null, kind text not null, status text not null default 'QUEUED'
      constraint job_status_check check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    agency_code text not null constraint job_agency_fk references agency (code), requested_by text not null,
    input jsonb not null, done integer not null default 0, total integer not null default 0, result jsonb,
    created_at timestamptz not null default now(), finished_at timestamptz, constraint job_pk primary key (id))`,
  'create index job_agency_idx on job (agency_code, kind, created_at)',
  `create table job_problem (
    job_id uuid not null constraint job_problem_job_fk references job (id) on delete cascade, number integer not null,
    row integer not null, "column" text, value text, code text not null, message jsonb not null,
    constraint job_problem_pk primary key (job_id, number))`,
]

/** Handed-in files, and jobs that can be watched. */
export class AddFilesAndJobs1795748400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...storedFileSql.up, ...jobs]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = ['drop table job_problem', 'drop table job', ...storedFileSql.down]
    for (const statement of statements) await runner.query(statement)
  }
}
