import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Reports of one day are read newest first. */
export class OrderProgressByTime1795899000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index progress_result_idx')
    await runner.query('create index progress_result_idx on progress (work_result_id, reported_on, created_at, id)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index progress_result_idx')
    await runner.query('create index progress_result_idx on progress (work_result_id, reported_on, id)')
  }
}
