import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Disputes about who the direct superior is; one of a person at a time. */
export class AddSuperiorDisputes1795790300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table superior_dispute (
      id uuid not null, employee_id uuid not null, disputed_id uuid, provisional_id uuid not null, reason text not null,
      filed_on date not null, status text not null, decision_reason text, decider_id uuid, decided_on date,
      version integer not null default 1, constraint superior_dispute_pk primary key (id))`)
    await runner.query(`create unique index superior_dispute_key on superior_dispute (employee_id)
      where status = any (array['OPEN', 'ACCEPTED'])`)
    await runner.query('create index superior_dispute_employee_idx on superior_dispute (employee_id, filed_on)')
    await runner.query('create index superior_dispute_provisional_idx on superior_dispute (provisional_id)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table superior_dispute')
  }
}
