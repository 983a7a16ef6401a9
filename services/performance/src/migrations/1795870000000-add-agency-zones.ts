import type { MigrationInterface, QueryRunner } from 'typeorm'

/** In which zone each agency reckons days, as personnel tells it. */
export class AddAgencyZones1795870000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table agency_zone (
        agency_code text not null, time_zone text not null, changed_at timestamptz not null,
        constraint agency_zone_pk primary key (agency_code))`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table agency_zone')
  }
}
