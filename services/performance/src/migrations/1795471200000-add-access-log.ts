import { accessLogSql, outboxSql } from '@jalur/common'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who read whose confidential data, and the outbox that tells personnel of it. */
export class AddAccessLog1795471200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...accessLogSql.up, ...outboxSql.up]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [...outboxSql.down, ...accessLogSql.down]) await runner.query(statement)
  }
}
