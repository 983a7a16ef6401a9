import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What officers of BKN change in the rules of a release: rows that are added and never edited, only cancelled. */
export class AddPolicyVersions1795773610000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table requirement_policy_version (
      code text not null constraint requirement_policy_version_policy_fk references requirement_policy (id),
      number integer not null, parameters jsonb,
      regulation_code text not null constraint requirement_policy_version_regulation_fk references regulation (code),
      article text not null, confidence text not null, valid_from date not null,
      valid_to date constraint requirement_policy_version_days_check check (valid_to >= valid_from),
      reason text not null, changed_at timestamptz not null, changed_by text not null,
      cancelled_at timestamptz, cancelled_by text, cancel_reason text,
      constraint requirement_policy_version_pk primary key (code, number))`)
    await runner.query(
      `create unique index requirement_policy_version_day_key on requirement_policy_version (code, valid_from)
        where cancelled_at is null`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table requirement_policy_version')
  }
}
