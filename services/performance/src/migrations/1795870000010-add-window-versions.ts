import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Windows that agencies set for themselves, in versions; and until when plans are handed in. */
export class AddWindowVersions1795870000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table window_version (
        agency_code text not null, number integer not null, windows jsonb not null, cadence text not null,
        valid_from date not null, decision text not null, reason text not null, changed_at timestamptz not null,
        changed_by text not null, cancelled_at timestamptz, cancelled_by text, cancel_reason text,
        constraint window_version_pk primary key (agency_code, number),
        constraint window_version_month_check check (valid_from = date_trunc('month', valid_from::timestamp)::date))`,
    )
    await runner.query(
      `create unique index window_version_month_key on window_version (agency_code, valid_from)
        where cancelled_at is null`,
    )
    // The empty code stands for every agency without a rule of its own: a key cannot hold null.
    await runner.query(
      `create table plan_term (
        agency_code text not null, due_on text not null, valid_from date not null, valid_to date,
        regulation_code text not null, article text, confidence text not null,
        constraint plan_term_pk primary key (agency_code, valid_from))`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table plan_term')
    await runner.query('drop table window_version')
  }
}
