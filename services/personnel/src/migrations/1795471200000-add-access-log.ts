import { accessLogSql } from '@jalur/common'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who read whose confidential data, here and in the other services. */
export class AddAccessLog1795471200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of accessLogSql.up) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of accessLogSql.down) await runner.query(statement)
  }
}
