import { storedFileSql } from '@jalur/common'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const progress = [
  `create table progress (
    id uuid not null,
    work_result_id uuid not null constraint progress_result_fk references work_result (id),
    indicator_id uuid, reported_on date not null, statement text not null, value numeric(18, 4),
    created_at timestamptz not null default now(), constraint progress_pk primary key (id))`,
  'create index progress_result_idx on progress (work_result_id, reported_on, id)',
  'create index progress_indicator_idx on progress (indicator_id, reported_on)',
  `create table evidence (
    id uuid not null, progress_id uuid not null constraint evidence_progress_fk references progress (id),
    place integer not null, title text not null, url text,
    file_id uuid constraint evidence_file_fk references stored_file (id), content_type text, size_bytes bigint,
    constraint evidence_pk primary key (id),
    constraint evidence_kind_check check ((url is null) <> (file_id is null)))`,
  'create index evidence_progress_idx on evidence (progress_id, place)',
]

/** Progress reports with what proves them. */
export class AddProgress1795759200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...storedFileSql.up, ...progress]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of ['drop table evidence', 'drop table progress', ...storedFileSql.down])
      await runner.query(statement)
  }
}
