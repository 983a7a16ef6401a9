import { idempotencySql, auditSql } from '@jalur/common'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const basis = `regulation_code text not null, article text, confidence text not null,
    valid_from date not null, valid_to date`

const rules = [
  `create table predicate_matrix (
    work_rating text not null, behaviour_rating text not null, predicate text not null, ${basis},
    constraint predicate_matrix_pk primary key (work_rating, behaviour_rating, valid_from))`,
  `create table distribution_pattern (
    organisation_predicate text not null, limits jsonb not null, ${basis},
    constraint distribution_pattern_pk primary key (organisation_predicate, valid_from))`,
  // The empty code stands for every agency without a rule of its own: a key cannot hold null.
  `create table cycle_window (
    agency_code text not null, kind text not null, from_day integer not null, to_day integer not null,
    months_after integer not null, ${basis},
    constraint cycle_window_pk primary key (agency_code, kind, valid_from),
    constraint cycle_window_days_check check (from_day between 1 and to_day and to_day <= 31))`,
]

const plans = [
  `create table performance_plan (
    id uuid not null, employee_id uuid not null, starts_on date not null, ends_on date not null, approach text not null,
    status text not null, appraiser_id uuid, reason text, version integer not null default 1,
    submitted_at timestamptz, decided_at timestamptz, created_at timestamptz not null default now(),
    constraint performance_plan_pk primary key (id),
    constraint performance_plan_start_key unique (employee_id, starts_on),
    constraint performance_plan_period_check check (
      ends_on >= starts_on and extract(year from starts_on) = extract(year from ends_on)))`,
  'create index performance_plan_appraiser_idx on performance_plan (appraiser_id, status)',
  `create table work_result (
    id uuid not null, plan_id uuid not null constraint work_result_plan_fk references performance_plan (id) on delete cascade,
    place integer not null, kind text not null, statement text not null, cascaded_from uuid,
    constraint work_result_pk primary key (id),
    constraint work_result_source_fk foreign key (cascaded_from) references work_result (id))`,
  'create index work_result_plan_idx on work_result (plan_id, place)',
  'create index work_result_source_idx on work_result (cascaded_from)',
  `create table indicator (
    id uuid not null,
    work_result_id uuid not null constraint indicator_result_fk references work_result (id) on delete cascade,
    place integer not null, aspect text not null, statement text not null, target numeric(18, 4), unit text,
    constraint indicator_pk primary key (id))`,
  'create index indicator_result_idx on indicator (work_result_id, place)',
  `create table plan_behaviour (
    plan_id uuid not null constraint plan_behaviour_plan_fk references performance_plan (id) on delete cascade,
    value text not null, expectation text, constraint plan_behaviour_pk primary key (plan_id, value))`,
]

const tables = [
  ...['plan_behaviour', 'indicator', 'work_result', 'performance_plan'],
  ...['cycle_window', 'distribution_pattern', 'predicate_matrix'],
]

/** The rules of a performance cycle, and the plans (SKP) of civil servants. */
export class AddPlans1795755600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...auditSql.up, ...idempotencySql.up, ...rules, ...plans]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [...tables.map((table) => `drop table ${table}`), ...idempotencySql.down, ...auditSql.down]
    for (const statement of statements) await runner.query(statement)
  }
}
