import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The change feed: an index by agency over the outbox, and the event by which the agency that an employee leaves is told
 * so. The database writes it, because a writer that forgets it would leave partners with people who are gone.
 */
export class AddChangeFeed1795734000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index outbox_feed_idx on outbox ((payload ->> 'agencyCode'), transaction, sequence)
        where type in ('EmployeeChanged', 'EmployeeLeftAgency')`,
    )
    await runner.query(
      `create function tell_agency_left() returns trigger language plpgsql as $$
       begin
         insert into outbox (aggregatetype, aggregateid, type, payload)
         values ('Employee', old.id, 'EmployeeLeftAgency', jsonb_build_object('id', old.id, 'agencyCode', old.agency_code));
         return null;
       end $$`,
    )
    await runner.query(
      `create trigger employee_left_agency after update of agency_code on employee for each row
        when (old.agency_code is distinct from new.agency_code) execute function tell_agency_left()`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger employee_left_agency on employee')
    await runner.query('drop function tell_agency_left')
    await runner.query('drop index outbox_feed_idx')
  }
}
