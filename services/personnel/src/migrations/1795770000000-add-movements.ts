import type { MigrationInterface, QueryRunner } from 'typeorm'

const STATUSES = "'SCHEDULED', 'IN_FORCE', 'ENDED', 'BLOCKED', 'CANCELLED'"

const up = [
  `create table movement_rule (
    id text not null, code text not null, requirements text[] not null, kinds text[] not null, effect text not null,
    parameters jsonb not null, regulation_code text not null constraint movement_rule_regulation_fk references regulation (code),
    article text, confidence text not null, valid_from date not null, valid_to date,
    constraint movement_rule_pk primary key (id))`,
  `create table staff_movement (
    id uuid not null, number bigserial,
    employee_id uuid not null constraint staff_movement_employee_fk references employee (id),
    from_agency_code text not null constraint staff_movement_from_agency_fk references agency (code),
    kind text not null, status text not null constraint staff_movement_status_check check (status in (${STATUSES})),
    effective_from date not null, effective_to date, decree_number text not null, decree_date date not null,
    position_code text constraint staff_movement_position_fk references position (code),
    unit_id uuid constraint staff_movement_unit_fk references unit (id),
    agency_code text constraint staff_movement_agency_fk references agency (code),
    rank_code text constraint staff_movement_rank_fk references rank (code),
    superior_id uuid constraint staff_movement_superior_fk references employee (id),
    leaves_team_to uuid constraint staff_movement_successor_fk references employee (id),
    takes_team_of uuid constraint staff_movement_predecessor_fk references employee (id),
    end_reason text, acting_id uuid, moved_team jsonb,
    override_reason text, overridden text[] not null, blocked_by text, cancel_reason text,
    version integer not null default 1, recorded_by text not null, recorded_at timestamptz not null default now(),
    applied_at timestamptz, constraint staff_movement_pk primary key (id),
    constraint staff_movement_acting_fk foreign key (acting_id) references staff_movement (id))`,
  'create index staff_movement_employee_idx on staff_movement (employee_id, effective_from, id)',
  'create index staff_movement_agency_idx on staff_movement (from_agency_code, number)',
  'create index staff_movement_target_idx on staff_movement (agency_code, number)',
  `create index staff_movement_due_idx on staff_movement (effective_from)
    where status in ('SCHEDULED', 'BLOCKED', 'IN_FORCE')`,
  // Somebody who was dismissed or who died is not retired.
  'alter table employee drop constraint employee_status_check',
  `alter table employee add constraint employee_status_check check (status in ('ACTIVE', 'ON_LEAVE', 'RETIRED', 'LEFT'))`,
]

const down = [
  `update employee set status = 'RETIRED' where status = 'LEFT'`,
  'alter table employee drop constraint employee_status_check',
  `alter table employee add constraint employee_status_check check (status in ('ACTIVE', 'ON_LEAVE', 'RETIRED'))`,
  'drop table staff_movement',
  'drop table movement_rule',
]

/** Movements of staff, the rules that they are judged by, and an end of service that is no retirement. */
export class AddMovements1795770000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement)
  }
}
