import { directorySql } from '@jalur/common'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Yearly evaluations, the credit points earned by them, and how predicates weigh. */
export class CreatePerformance1795467600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of directorySql.up) await runner.query(statement)
    await runner.query(`
      create table evaluation (
        employee_id uuid not null,
        year integer not null,
        work_rating text not null,
        behaviour_rating text not null,
        predicate text not null,
        decided_on date not null,
        constraint evaluation_pk primary key (employee_id, year)
      );
      create table credit_entry (
        employee_id uuid not null,
        level text not null,
        period_start date not null,
        kind text not null,
        period_end date not null,
        year integer not null,
        predicate text,
        coefficient numeric(8,4),
        multiplier numeric(4,2),
        months integer,
        points numeric(12,6) not null,
        constraint credit_entry_pk primary key (employee_id, level, period_start),
        constraint credit_entry_period_check check (period_end >= period_start),
        constraint credit_entry_points_check check (points >= 0)
      );
      create table predicate_multiplier (
        predicate text not null,
        valid_from date not null,
        multiplier numeric(4,2) not null,
        valid_to date,
        regulation_code text not null,
        article text,
        constraint predicate_multiplier_pk primary key (predicate, valid_from)
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table predicate_multiplier, credit_entry, evaluation')
    for (const statement of directorySql.down) await runner.query(statement)
  }
}
