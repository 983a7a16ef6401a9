import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Reminders of HR officers to superiors who owe feedback about a month, one a day and superior. */
export class AddFeedbackReminders1795890000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table feedback_reminder (
      superior_id uuid not null, month date not null, reminded_on date not null, officer_id uuid,
      constraint feedback_reminder_pk primary key (superior_id, month, reminded_on))`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table feedback_reminder')
  }
}
