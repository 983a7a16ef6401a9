import type { MigrationInterface, QueryRunner } from 'typeorm'

/** When changes of one group that go one way are warned of, and why a session that closes leaves them so. */
export class AddOneWayRule1795890000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table calibration_rule
      add column group_from integer not null default 10 constraint calibration_rule_group_check check (group_from > 1),
      add column one_way_share numeric not null default 0.50
        constraint calibration_rule_share_check check (one_way_share > 0 and one_way_share < 1)`)
    await runner.query(
      `alter table calibration_rule alter column group_from drop default, alter column one_way_share drop default`,
    )
    await runner.query('alter table calibration_session add column one_way_reason text')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table calibration_session drop column one_way_reason')
    await runner.query('alter table calibration_rule drop column group_from, drop column one_way_share')
  }
}
