import type { MigrationInterface, QueryRunner } from 'typeorm'

const basis = `regulation_code text not null, article text, confidence text not null,
    valid_from date not null, valid_to date`

const evaluations = [
  // The empty code stands for every agency without a rule of its own: a key cannot hold null.
  `create table evaluation_cadence (
    agency_code text not null, cadence text not null, ${basis},
    constraint evaluation_cadence_pk primary key (agency_code, valid_from))`,
  `create table credit_level (
    level text not null, coefficient numeric(8, 4) not null, points_to_next_level numeric(12, 6), ${basis},
    constraint credit_level_pk primary key (level, valid_from))`,
  `create table objection_term (
    filing_days integer not null, statement_days integer not null, decision_days integer not null, ${basis},
    constraint objection_term_pk primary key (valid_from))`,
  `create table plan_evaluation (
    plan_id uuid not null constraint plan_evaluation_plan_fk references performance_plan (id),
    key text not null, starts_on date not null, ends_on date not null, status text not null,
    version integer not null default 1,
    self_work_rating text, self_behaviour_rating text, self_note text,
    work_rating text, behaviour_rating text, work_reason text, behaviour_reason text, predicate text,
    credit_points numeric(12, 6), assessor_id uuid, distribution_reason text, feedback_reason text,
    return_reason text, was_returned boolean not null default false, issued_on date,
    constraint plan_evaluation_pk primary key (plan_id, key))`,
  'create index plan_evaluation_key_idx on plan_evaluation (key, status)',
  `create table evaluation_reference (
    plan_id uuid not null, key text not null, part text not null, kind text not null, reference_id uuid not null,
    constraint evaluation_reference_pk primary key (plan_id, key, part, kind, reference_id),
    constraint evaluation_reference_evaluation_fk foreign key (plan_id, key) references plan_evaluation (plan_id, key))`,
  `create table organisation_result (
    agency_code text not null, year integer not null, predicate text not null, version integer not null default 1,
    constraint organisation_result_pk primary key (agency_code, year))`,
]

const ledger = [
  `create table rating_ledger (
    place bigint not null constraint rating_ledger_pk primary key, evaluation_id text not null, at timestamptz not null,
    actor_id uuid not null, action text not null, content jsonb not null, previous text not null, digest text not null)`,
  'create index rating_ledger_evaluation_idx on rating_ledger (evaluation_id, place)',
  `create table rating_ledger_root (
    day date not null constraint rating_ledger_root_pk primary key, place bigint not null, digest text not null)`,
]

const tables = [
  ...['rating_ledger_root', 'rating_ledger'],
  ...['organisation_result', 'evaluation_reference', 'plan_evaluation'],
  ...['objection_term', 'credit_level', 'evaluation_cadence'],
]

/** Evaluations of plans with what they rest on, the ledger of their ratings, and the rules about both. */
export class AddEvaluations1795777200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...evaluations, ...ledger]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`drop table ${table}`)
  }
}
