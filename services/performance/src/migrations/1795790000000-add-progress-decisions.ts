import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Reports wait for the superior, who approves or returns them; those there are were handed in. */
export class AddProgressDecisions1795790000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table progress
      add column status text not null default 'SUBMITTED', add column version integer not null default 1,
      add column return_reason text, add column decider_id uuid, add column decided_at timestamptz`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table progress
      drop column status, drop column version, drop column return_reason, drop column decider_id, drop column decided_at`)
  }
}
