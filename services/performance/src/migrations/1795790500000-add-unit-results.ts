import type { MigrationInterface, QueryRunner } from 'typeorm'

const results = [
  `create table organisation_rating (
    organisation_predicate text not null, work_rating text not null, regulation_code text not null, article text,
    confidence text not null, valid_from date not null, valid_to date,
    constraint organisation_rating_pk primary key (organisation_predicate, valid_from))`,
  `create table unit_result (
    unit_id uuid not null, year integer not null, agency_code text not null, predicate text not null,
    leader_id uuid not null, version integer not null default 1,
    constraint unit_result_pk primary key (unit_id, year))`,
  'create index unit_result_leader_idx on unit_result (leader_id, year)',
  'create index unit_result_agency_idx on unit_result (agency_code, year, unit_id)',
]

/** What units achieved in a year, and how that counts for who leads them. */
export class AddUnitResults1795790500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of results) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table unit_result')
    await runner.query('drop table organisation_rating')
  }
}
