import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Rules of a career that are no requirement: credit points of a part of a year, of a degree, and retirement. */
export class AddCareerRules1795759200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table career_rule (
      id text not null, kind text not null, parameters jsonb not null,
      regulation_code text not null constraint career_rule_regulation_fk references regulation (code),
      article text, confidence text not null, valid_from date not null, valid_to date,
      constraint career_rule_pk primary key (id))`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table career_rule')
  }
}
