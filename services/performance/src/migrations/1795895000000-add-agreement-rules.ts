import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Whose plan comes from the performance agreement of a unit, by position, as rules with a legal basis. */
export class AddAgreementRules1795895000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table agreement_rule (
      position_code text not null,
      regulation_code text not null, article text, confidence text not null, valid_from date not null, valid_to date,
      constraint agreement_rule_pk primary key (position_code, valid_from))`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table agreement_rule')
  }
}
