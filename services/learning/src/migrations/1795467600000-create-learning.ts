import { directorySql } from '@jalur/common'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Competencies and standards, programmes and sessions, and what each employee learned and was assessed at. */
export class CreateLearning1795467600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of directorySql.up) await runner.query(statement)
    await runner.query(`
      create table reference_version (
        name text constraint reference_version_pk primary key,
        digest text not null
      );
      create table competency (
        code text constraint competency_pk primary key,
        kind text not null,
        name_id text not null,
        name_en text not null,
        ordinal integer not null
      );
      create table competency_standard (
        position_code text not null,
        competency_code text not null constraint competency_standard_competency_fk references competency (code),
        required_level integer not null,
        regulation_code text,
        confidence text not null,
        constraint competency_standard_pk primary key (position_code, competency_code),
        constraint competency_standard_level_check check (required_level between 1 and 5)
      );
      create table programme (
        code text constraint programme_pk primary key,
        title text not null,
        summary text not null,
        skill_kind text not null,
        learning_hours numeric(6,1) not null,
        delivery text not null,
        organiser text not null,
        constraint programme_hours_check check (learning_hours > 0)
      );
      create index programme_title_idx on programme (title, code);
      create table programme_competency (
        programme_code text not null constraint programme_competency_programme_fk references programme (code),
        competency_code text not null constraint programme_competency_competency_fk references competency (code),
        reaches_level integer not null,
        constraint programme_competency_pk primary key (programme_code, competency_code),
        constraint programme_competency_level_check check (reaches_level between 1 and 5)
      );
      create index programme_competency_competency_idx on programme_competency (competency_code, reaches_level);
      create table session (
        id uuid constraint session_pk primary key,
        programme_code text not null constraint session_programme_fk references programme (code),
        starts_on date not null,
        ends_on date not null,
        venue text not null,
        delivery text not null,
        organiser text not null,
        seats integer not null,
        seats_taken integer not null default 0,
        constraint session_days_check check (ends_on >= starts_on),
        constraint session_seats_check check (seats_taken between 0 and seats)
      );
      create index session_programme_idx on session (programme_code, starts_on, id);
      create table assessment (
        employee_id uuid not null,
        competency_code text not null,
        level integer not null,
        assessed_on date not null,
        valid_until date not null,
        constraint assessment_pk primary key (employee_id, competency_code),
        constraint assessment_level_check check (level between 1 and 5)
      );
      create table competency_test (
        employee_id uuid not null,
        position_code text not null,
        passed_on date not null,
        valid_until date,
        constraint competency_test_pk primary key (employee_id, position_code)
      );
      create table learning_record (
        id bigserial constraint learning_record_pk primary key,
        employee_id uuid not null,
        year integer not null,
        form text not null,
        title text not null,
        programme_code text,
        hours numeric(6,1) not null,
        completed_on date not null,
        constraint learning_record_hours_check check (hours >= 0)
      );
      create index learning_record_employee_idx on learning_record (employee_id, year);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table learning_record, competency_test, assessment, session, programme_competency, programme,
      competency_standard, competency, reference_version`)
    for (const statement of directorySql.down) await runner.query(statement)
  }
}
