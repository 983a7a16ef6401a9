import type { MigrationInterface, QueryRunner } from 'typeorm'

const up = [
  `alter table job_problem add column sheet text, add column severity text not null default 'ERROR'
     constraint job_problem_severity_check check (severity in ('ERROR', 'WARNING'))`,
  'alter table job_problem alter column severity drop default',
  'create index job_problem_code_idx on job_problem (job_id, code, number)',
  'create index job_requester_idx on job (requested_by, created_at, id)',
]
const down = [
  'drop index job_requester_idx',
  'drop index job_problem_code_idx',
  'alter table job_problem drop column severity, drop column sheet',
]

/** Problems of a job by table and weight, so that they can be grouped; and the jobs of a person, newest first. */
export class DescribeJobProblems1795773800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement)
  }
}
