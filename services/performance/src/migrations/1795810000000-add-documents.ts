import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Papers that were made of records, so that they can be checked. */
export class AddDocuments1795810000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table performance_document (
      code text not null, kind text not null, employee_id uuid not null, agency_code text not null,
      record text not null, record_state text not null, holder text not null, statement text not null,
      content_digest text not null, file_id uuid not null, written_at timestamptz not null default now(),
      constraint performance_document_pk primary key (code),
      constraint performance_document_content_key unique (kind, record, content_digest),
      constraint performance_document_file_fk foreign key (file_id) references stored_file (id))`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table performance_document')
  }
}
