import type { MigrationInterface, QueryRunner } from 'typeorm'

const names = [
  'alter table requirement_policy_version rename to policy_version',
  'alter table policy_version rename constraint requirement_policy_version_pk to policy_version_pk',
  `alter table policy_version rename constraint requirement_policy_version_regulation_fk
     to policy_version_regulation_fk`,
  'alter table policy_version rename constraint requirement_policy_version_days_check to policy_version_days_check',
  'alter index requirement_policy_version_day_key rename to policy_version_day_key',
]
const widened = [
  'alter table policy_version drop constraint requirement_policy_version_policy_fk',
  'alter table policy_version add column selector jsonb',
  'update policy_version v set selector = p.selector from requirement_policy p where p.id = v.code',
  'alter table policy_version alter column selector set not null',
]
const narrowed = [
  'delete from policy_version where code not in (select id from requirement_policy)',
  'alter table policy_version drop column selector',
  `alter table policy_version add constraint requirement_policy_version_policy_fk
     foreign key (code) references requirement_policy (id)`,
  'alter index policy_version_day_key rename to requirement_policy_version_day_key',
  'alter table policy_version rename constraint policy_version_days_check to requirement_policy_version_days_check',
  `alter table policy_version rename constraint policy_version_regulation_fk
     to requirement_policy_version_regulation_fk`,
  'alter table policy_version rename constraint policy_version_pk to requirement_policy_version_pk',
  'alter table policy_version rename to requirement_policy_version',
]

/** Officers change rules of every table of law, and whom a requirement is asked of. */
export class WidenPolicyVersions1795774000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...names, ...widened]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of narrowed) await runner.query(statement)
  }
}
