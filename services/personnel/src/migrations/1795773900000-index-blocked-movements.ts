import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Movements that a rule holds up are few among all of an agency, and are counted on every page of its desk. */
export class IndexBlockedMovements1795773900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index staff_movement_blocked_idx on staff_movement (from_agency_code) where status = 'BLOCKED'`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index staff_movement_blocked_idx')
  }
}
