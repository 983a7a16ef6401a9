import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How much the law asks people to learn in a year, by kind of employment. */
export class AddLearningDuties1795790200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table learning_duty (
      employment_type text not null, least_hours integer, most_hours integer, valid_from date not null, valid_to date,
      regulation_code text not null, article text, confidence text not null,
      constraint learning_duty_pk primary key (employment_type, valid_from))`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table learning_duty')
  }
}
