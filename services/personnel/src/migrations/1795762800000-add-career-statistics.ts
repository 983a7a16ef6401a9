import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Summaries of the register that are counted in the background: ways that people went, and candidates of steps. */
export class AddCareerStatistics1795762800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table taken_route (codes text[] not null, people integer not null, constraint taken_route_pk primary key (codes))',
    )
    await runner.query('create index taken_route_start_idx on taken_route ((codes[1]), people)')
    await runner.query(
      `create table step_candidates (agency_code text not null, position_code text not null, people integer not null,
        constraint step_candidates_pk primary key (agency_code, position_code))`,
    )
    await runner.query(
      `create table statistics_count (name text not null, counted_on date not null,
        constraint statistics_count_pk primary key (name))`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['statistics_count', 'step_candidates', 'taken_route'])
      await runner.query(`drop table ${table}`)
  }
}
