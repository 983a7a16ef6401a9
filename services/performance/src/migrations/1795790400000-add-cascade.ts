import type { MigrationInterface, QueryRunner } from 'typeorm'

const cascade = [
  `create table result_offer (
    work_result_id uuid not null constraint result_offer_result_fk references work_result (id) on delete cascade,
    employee_id uuid not null, offered_on date not null, note text,
    constraint result_offer_pk primary key (work_result_id, employee_id))`,
  'create index result_offer_employee_idx on result_offer (employee_id)',
  `create table cascade_request (
    employee_id uuid not null, year integer not null, superior_id uuid not null, question text not null,
    asked_on date not null, constraint cascade_request_pk primary key (employee_id, year))`,
]

/** What superiors offer of their results, and wishes that they make a plan. */
export class AddCascade1795790400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of cascade) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table cascade_request')
    await runner.query('drop table result_offer')
  }
}
