import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who gave the approval that stands, so that they alone can take it back. */
export class AddPlanApprover1795855000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table performance_plan add column approver_id uuid')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table performance_plan drop column approver_id')
  }
}
