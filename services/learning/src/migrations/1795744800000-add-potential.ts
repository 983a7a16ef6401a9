import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What assessment centres found of a person's potential. */
export class AddPotential1795744800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table potential_assessment (
        employee_id uuid not null,
        assessed_on date not null,
        valid_until date not null,
        score numeric(5, 2) not null,
        constraint potential_assessment_pk primary key (employee_id, assessed_on),
        constraint potential_assessment_score_check check (score between 0 and 100)
      )`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table potential_assessment')
  }
}
