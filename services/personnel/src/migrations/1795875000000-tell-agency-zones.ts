import type { MigrationInterface, QueryRunner } from 'typeorm'

const TELL = `insert into outbox (aggregatetype, aggregateid, type, payload)`
const payloadOf = (row: string) =>
  `jsonb_build_object('code', ${row}.code, 'timeZone', ${row}.time_zone, 'changedAt', clock_timestamp())`

/**
 * Services that reckon days learn in which zone an agency does. The database tells them, whoever writes: a release, or a
 * correction by hand. Agencies on record are told of once.
 */
export class TellAgencyZones1795875000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create function tell_agency_zone() returns trigger language plpgsql as $$
       begin
         ${TELL} values ('Agency', new.code, 'AgencyChanged', ${payloadOf('new')});
         return null;
       end $$`,
    )
    await runner.query(
      'create trigger agency_added after insert on agency for each row execute function tell_agency_zone()',
    )
    await runner.query(
      `create trigger agency_zone_changed after update of time_zone on agency for each row
        when (old.time_zone is distinct from new.time_zone) execute function tell_agency_zone()`,
    )
    await runner.query(`${TELL} select 'Agency', code, 'AgencyChanged', ${payloadOf('agency')} from agency`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from outbox where type = 'AgencyChanged'`)
    await runner.query('drop trigger agency_zone_changed on agency')
    await runner.query('drop trigger agency_added on agency')
    await runner.query('drop function tell_agency_zone')
  }
}
