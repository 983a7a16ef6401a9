import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Steps on the way to a planned result, and the target of the unit's performance agreement that it comes from. */
export class AddActions1795790600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table work_result add agreement text, add actions jsonb not null default '[]'`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table work_result drop agreement, drop actions')
  }
}
