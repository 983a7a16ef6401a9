import type { MigrationInterface, QueryRunner } from 'typeorm'

const created = [
  `create table talent_box (
    box integer not null constraint talent_box_number_check check (box between 1 and 9), valid_from date not null,
    performance text not null, potential text not null, recommendation_id text not null,
    recommendation_en text not null, in_pool boolean not null,
    regulation_code text not null constraint talent_box_regulation_fk references regulation (code), article text,
    confidence text not null, valid_to date, constraint talent_box_pk primary key (box, valid_from))`,
  `create table talent_policy (
    id text not null, agency_code text constraint talent_policy_agency_fk references agency (code),
    parameters jsonb not null, valid_from date not null,
    regulation_code text not null constraint talent_policy_regulation_fk references regulation (code), article text,
    confidence text not null, valid_to date, constraint talent_policy_pk primary key (id))`,
]

/** The nine boxes of talent management, and how each agency reads performance and potential. */
export class AddTalentRules1795773700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of created) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['talent_policy', 'talent_box']) await runner.query(`drop table ${table}`)
  }
}
