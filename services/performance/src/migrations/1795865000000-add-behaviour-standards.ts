import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What the core values ask for in conduct, as rules with a legal basis. */
export class AddBehaviourStandards1795865000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table behaviour_standard (
      value text not null, place integer not null, guides jsonb not null,
      regulation_code text not null, article text, confidence text not null, valid_from date not null, valid_to date,
      constraint behaviour_standard_pk primary key (value, valid_from))`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table behaviour_standard')
  }
}
