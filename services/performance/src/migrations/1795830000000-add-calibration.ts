import type { MigrationInterface, QueryRunner } from 'typeorm'

const calibration = [
  `create table calibration_rule (
    least integer not null, regulation_code text not null, article text, confidence text not null,
    valid_from date not null, valid_to date,
    constraint calibration_rule_pk primary key (valid_from),
    constraint calibration_rule_least_check check (least > 1))`,
  `create table calibration_session (
    id uuid not null constraint calibration_session_pk primary key,
    chair_id uuid not null, agency_code text not null, unit_id uuid not null, key text not null, status text not null,
    opened_on date not null, closed_on date, conclusion text, version integer not null default 1)`,
  `create unique index calibration_session_key on calibration_session (chair_id, key) where status = 'OPEN'`,
  'create index calibration_session_chair_idx on calibration_session (chair_id, opened_on, id)',
  'create index calibration_session_agency_idx on calibration_session (agency_code, opened_on, id)',
  `create table calibration_item (
    session_id uuid not null constraint calibration_item_session_fk references calibration_session (id),
    plan_id uuid not null constraint calibration_item_plan_fk references performance_plan (id),
    employee_id uuid not null, assessor_id uuid not null,
    before_work_rating text not null, before_behaviour_rating text not null, before_predicate text not null,
    after_work_rating text, after_behaviour_rating text, after_predicate text, known_version integer not null,
    constraint calibration_item_pk primary key (session_id, plan_id))`,
  'create index calibration_item_plan_idx on calibration_item (plan_id)',
  'create index calibration_item_assessor_idx on calibration_item (assessor_id, session_id)',
  'create index calibration_item_order_idx on calibration_item (session_id, assessor_id, plan_id)',
  `create table calibration_proposal (
    id uuid not null constraint calibration_proposal_pk primary key, session_id uuid not null, plan_id uuid not null,
    from_work_rating text not null, from_behaviour_rating text not null, from_predicate text not null,
    to_work_rating text not null, to_behaviour_rating text not null, to_predicate text not null,
    reason text not null, proposed_on date not null, evaluation_version integer not null, status text not null,
    answer_reason text, answerer_id uuid, answered_on date, version integer not null default 1,
    constraint calibration_proposal_item_fk foreign key (session_id, plan_id)
      references calibration_item (session_id, plan_id))`,
  `create unique index calibration_proposal_key on calibration_proposal (session_id, plan_id) where status = 'PROPOSED'`,
  'create index calibration_proposal_session_idx on calibration_proposal (session_id, plan_id)',
  'create index calibration_proposal_plan_idx on calibration_proposal (plan_id, status)',
]

/** Calibration: sessions, the evaluations that each found, and what was proposed, with reasons. */
export class AddCalibration1795830000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of calibration) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['calibration_proposal', 'calibration_item', 'calibration_session', 'calibration_rule']) {
      await runner.query(`drop table ${table}`)
    }
  }
}
