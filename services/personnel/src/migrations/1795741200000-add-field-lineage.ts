import type { MigrationInterface, QueryRunner } from 'typeorm'

const HISTORIES = ['rank_history', 'position_history', 'education_history']
const SOURCES = "('FILE_IMPORT', 'MOVEMENT', 'CORRECTION', 'DEMO')"

/** Superiors over time, and where each field and each entry of a history comes from; unknown for what is there. */
export class AddFieldLineage1795741200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table field_lineage (
        id bigserial, employee_id uuid not null constraint field_lineage_employee_fk references employee (id),
        fields text[] not null, source text not null constraint field_lineage_source_check check (source in ${SOURCES}),
        as_of date not null, reference text,
        agency_code text not null constraint field_lineage_agency_fk references agency (code),
        recorded_at timestamptz not null default now(), constraint field_lineage_pk primary key (id))`,
    )
    await runner.query('create index field_lineage_employee_idx on field_lineage (employee_id, id)')
    await runner.query(
      `create table supervision_history (
        employee_id uuid not null constraint supervision_history_employee_fk references employee (id),
        effective_from date not null,
        supervisor_id uuid constraint supervision_history_supervisor_fk references employee (id),
        recorded_at timestamptz default now(),
        source text constraint supervision_history_source_check check (source in ${SOURCES}),
        constraint supervision_history_pk primary key (employee_id, effective_from))`,
    )
    await runner.query(
      `insert into supervision_history (employee_id, effective_from, supervisor_id)
       select id, (created_at at time zone 'Asia/Makassar')::date, supervisor_id from employee`,
    )
    for (const table of HISTORIES) {
      await runner.query(
        `alter table ${table} add column recorded_at timestamptz,
           add column source text constraint ${table}_source_check check (source in ${SOURCES})`,
      )
      await runner.query(`alter table ${table} alter column recorded_at set default now()`)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of HISTORIES)
      await runner.query(`alter table ${table} drop column recorded_at, drop column source`)
    await runner.query('drop table supervision_history')
    await runner.query('drop table field_lineage')
  }
}
