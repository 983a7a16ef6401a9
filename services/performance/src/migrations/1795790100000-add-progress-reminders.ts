import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Reminders of superiors to report on a month, one a day and person. */
export class AddProgressReminders1795790100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table progress_reminder (
      employee_id uuid not null, month date not null, reminded_on date not null, superior_id uuid not null,
      constraint progress_reminder_pk primary key (employee_id, month, reminded_on))`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table progress_reminder')
  }
}
