import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What rests on a plan is looked up by the plan. */
export class AddFeedbackRequestIndex1795866000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index feedback_request_plan_idx on feedback_request (plan_id)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index feedback_request_plan_idx')
  }
}
