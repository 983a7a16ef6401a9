import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What was found of a competency before its newest assessment. */
export class AddEarlierAssessments1795890100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table earlier_assessment (
      employee_id uuid not null, competency_code text not null, level integer not null, assessed_on date not null,
      valid_until date not null,
      constraint earlier_assessment_pk primary key (employee_id, competency_code, assessed_on),
      constraint earlier_assessment_level_check check (level between 1 and 5))`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table earlier_assessment')
  }
}
