import type { MigrationInterface, QueryRunner } from 'typeorm'

const up = [
  `alter table evidence alter column progress_id drop not null,
     add column objection_id uuid constraint evidence_objection_fk references objection (id),
     add column statement_id uuid constraint evidence_statement_fk references objection (id),
     add constraint evidence_owner_check check (num_nonnulls(progress_id, objection_id, statement_id) = 1)`,
  'create index evidence_objection_idx on evidence (objection_id, place) where objection_id is not null',
  'create index evidence_statement_idx on evidence (statement_id, place) where statement_id is not null',
]

const down = [
  'delete from evidence where progress_id is null',
  `alter table evidence drop constraint evidence_owner_check, drop column objection_id, drop column statement_id,
     alter column progress_id set not null`,
]

/** Evidence belongs to a report, to an objection, or to the statement of the assessor on one. */
export class AddObjectionEvidence1795880000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement)
  }
}
