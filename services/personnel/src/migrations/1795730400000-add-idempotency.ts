import { idempotencySql } from '@jalur/common'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Keys of requests that may come twice: personnel takes mutations from here on. */
export class AddIdempotency1795730400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of idempotencySql.up) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of idempotencySql.down) await runner.query(statement)
  }
}
