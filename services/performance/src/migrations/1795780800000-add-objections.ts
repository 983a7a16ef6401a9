import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Objections to results, one for each. */
export class AddObjections1795780800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table objection (
      id uuid not null constraint objection_pk primary key, plan_id uuid not null, key text not null,
      status text not null, reason text not null, filed_on date not null, due_on date not null,
      statement text, stated_on date, decision text, decision_reason text, decided_on date, decider_id uuid,
      version integer not null default 1,
      constraint objection_evaluation_key unique (plan_id, key),
      constraint objection_evaluation_fk foreign key (plan_id, key) references plan_evaluation (plan_id, key))`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table objection')
  }
}
