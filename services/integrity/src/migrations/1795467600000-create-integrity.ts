import { directorySql } from '@jalur/common'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Pacts, the register of sanctions, asset declarations, and integrity events with who came. */
export class CreateIntegrity1795467600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of directorySql.up) await runner.query(statement)
    await runner.query(`
      create table pledge (
        id uuid constraint pledge_pk primary key,
        employee_id uuid not null,
        signed_at timestamptz not null,
        valid_until date not null,
        text_version text not null,
        digest text not null
      );
      create index pledge_employee_idx on pledge (employee_id, valid_until);
      create table discipline_check (
        employee_id uuid constraint discipline_check_pk primary key,
        checked_on date not null
      );
      create table discipline_sanction (
        id uuid constraint discipline_sanction_pk primary key,
        employee_id uuid not null,
        level text not null,
        sanction_code text not null,
        starts_on date not null,
        ends_on date,
        decree_number text not null,
        constraint discipline_sanction_level_check check (level in ('LIGHT', 'MODERATE', 'SEVERE')),
        constraint discipline_sanction_days_check check (ends_on >= starts_on)
      );
      create index discipline_sanction_employee_idx on discipline_sanction (employee_id);
      create table asset_declaration (
        employee_id uuid not null,
        year integer not null,
        status text not null,
        due_on date not null,
        filed_on date,
        constraint asset_declaration_pk primary key (employee_id, year)
      );
      create table event (
        id uuid constraint event_pk primary key,
        title text not null,
        kind text not null,
        topic text not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        venue text not null,
        agency_code text not null,
        constraint event_times_check check (ends_at >= starts_at)
      );
      create table event_attendance (
        event_id uuid not null constraint event_attendance_event_fk references event (id),
        employee_id uuid not null,
        constraint event_attendance_pk primary key (event_id, employee_id)
      );
      create index event_attendance_employee_idx on event_attendance (employee_id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table event_attendance, event, asset_declaration, discipline_sanction, discipline_check, pledge',
    )
    for (const statement of directorySql.down) await runner.query(statement)
  }
}
