import type { MigrationInterface, QueryRunner } from 'typeorm'

const improvements = [
  `create table improvement_rule (
    longest_months integer not null, regulation_code text not null, article text, confidence text not null,
    valid_from date not null, valid_to date, constraint improvement_rule_pk primary key (valid_from))`,
  `create table improvement_plan (
    id uuid not null constraint improvement_plan_pk primary key,
    employee_id uuid not null, superior_id uuid not null, status text not null, version integer not null default 1,
    reason text not null, goal text not null, review_dates jsonb not null, opened_on date not null,
    ends_on date not null, proposed_on date, comment text, agreed_on date, outcome text, statement text, answer text,
    cancel_reason text, closed_on date)`,
  `create unique index improvement_plan_open_key on improvement_plan (employee_id)
    where status <> all (array['COMPLETED', 'CANCELLED'])`,
  'create index improvement_plan_employee_idx on improvement_plan (employee_id, opened_on, id)',
  `create table improvement_reference (
    improvement_id uuid not null constraint improvement_reference_improvement_fk references improvement_plan (id),
    place integer not null, plan_id uuid, key text,
    feedback_id uuid constraint improvement_reference_feedback_fk references feedback (id),
    work_result_id uuid constraint improvement_reference_result_fk references work_result (id),
    constraint improvement_reference_pk primary key (improvement_id, place),
    constraint improvement_reference_evaluation_fk foreign key (plan_id, key) references plan_evaluation (plan_id, key),
    constraint improvement_reference_check check (num_nonnulls(plan_id, feedback_id, work_result_id) = 1))`,
  'create index improvement_reference_result_idx on improvement_reference (work_result_id)',
  `create table improvement_step (
    id uuid not null constraint improvement_step_pk primary key,
    improvement_id uuid not null constraint improvement_step_improvement_fk references improvement_plan (id),
    place integer not null, text text not null, due_on date not null, support text not null, evidence text not null,
    status text not null default 'OPEN', report text, reported_on date, return_reason text, confirmed_on date,
    constraint improvement_step_place_key unique (improvement_id, place))`,
]

/** Improvement plans of superiors with their subordinates: what they rest on, the steps, the outcome. */
export class AddImprovementPlans1795820000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of improvements) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['improvement_step', 'improvement_reference', 'improvement_plan', 'improvement_rule']) {
      await runner.query(`drop table ${table}`)
    }
  }
}
