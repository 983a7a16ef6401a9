import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Objections that wait for a decision are looked up by their last day. */
export class AddOpenObjectionIndex1795880000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index objection_open_idx on objection (due_on, id) where status <> 'DECIDED'`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index objection_open_idx')
  }
}
