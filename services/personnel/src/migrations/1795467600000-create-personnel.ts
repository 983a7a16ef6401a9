import { auditSql, outboxSql } from '@jalur/common'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const reference = [
  `create table regulation (
    code text not null, kind text not null, number text not null, year integer not null, title text not null,
    confidence text not null, constraint regulation_pk primary key (code))`,
  `create table rank (
    code text not null, ordinal integer not null, name text not null,
    constraint rank_pk primary key (code), constraint rank_ordinal_key unique (ordinal))`,
  `create table position_kind (
    code text not null, group_code text not null, ordinal integer not null, name_id text not null,
    name_en text not null, retirement_age integer, equivalence integer, constraint position_kind_pk primary key (code))`,
  `create table functional_level (
    code text not null, category text not null, ordinal integer not null, name text not null,
    minimum_rank text not null constraint functional_level_minimum_rank_fk references rank (code),
    maximum_rank text not null constraint functional_level_maximum_rank_fk references rank (code),
    coefficient numeric(8, 4) not null, points_per_rank numeric(8, 3) not null, points_to_next_level numeric(8, 3),
    next_level text, retirement_age integer not null, equivalence integer not null, confidence text not null,
    constraint functional_level_pk primary key (code))`,
  `create table job_family (
    code text not null, name text not null, supervising_agency text, constraint job_family_pk primary key (code))`,
  `create table position (
    code text not null, name text not null,
    kind text not null constraint position_kind_fk references position_kind (code),
    level text constraint position_level_fk references functional_level (code), eselon text,
    family_code text constraint position_family_fk references job_family (code),
    base_code text not null, scope text,
    minimum_rank text constraint position_minimum_rank_fk references rank (code),
    maximum_rank text constraint position_maximum_rank_fk references rank (code),
    retirement_age integer not null, minimum_education text, description_id text not null,
    description_en text not null, steward text, confidence text not null, legacy boolean not null default false,
    constraint position_pk primary key (code))`,
  'create index position_kind_idx on position (kind)',
  'create index position_family_idx on position (family_code)',
  `create table career_transition (
    from_code text not null constraint career_transition_from_fk references position (code),
    to_code text not null constraint career_transition_to_fk references position (code),
    move text not null, constraint career_transition_pk primary key (from_code, to_code))`,
  'create index career_transition_to_idx on career_transition (to_code)',
  `create table requirement_policy (
    id text not null, kind text not null, selector jsonb not null, parameters jsonb not null,
    regulation_code text not null constraint requirement_policy_regulation_fk references regulation (code),
    article text, confidence text not null, valid_from date not null, valid_to date,
    constraint requirement_policy_pk primary key (id))`,
  `create table promotion_period (
    valid_from date not null, valid_to date, days text[] not null,
    regulation_code text not null constraint promotion_period_regulation_fk references regulation (code),
    article text, confidence text not null, constraint promotion_period_pk primary key (valid_from))`,
  `create table reference_version (
    name text not null, digest text not null, loaded_at timestamptz not null default now(),
    constraint reference_version_pk primary key (name))`,
]

const agencies = [
  `create table agency (
    code text not null, name text not null, kind text not null, region_code text not null, bps_code text not null,
    seat text not null, hr_agency text not null, time_zone text not null default 'Asia/Makassar',
    constraint agency_pk primary key (code), constraint agency_region_code_key unique (region_code),
    constraint agency_bps_code_key unique (bps_code))`,
  `create table unit_type (
    code text not null, name_id text not null, name_en text not null, constraint unit_type_pk primary key (code))`,
  `create table unit (
    id uuid not null, agency_code text not null constraint unit_agency_fk references agency (code),
    parent_id uuid, type_code text not null constraint unit_type_fk references unit_type (code), name text not null,
    valid_from date not null, valid_to date, successor_id uuid, constraint unit_pk primary key (id),
    constraint unit_parent_fk foreign key (parent_id) references unit (id),
    constraint unit_successor_fk foreign key (successor_id) references unit (id))`,
  'create index unit_agency_idx on unit (agency_code, name)',
  'create index unit_parent_idx on unit (parent_id)',
  `create table vacancy (
    agency_code text not null constraint vacancy_agency_fk references agency (code),
    position_code text not null constraint vacancy_position_fk references position (code),
    openings integer not null constraint vacancy_openings_check check (openings >= 0), updated_on date not null,
    constraint vacancy_pk primary key (agency_code, position_code))`,
  'create index vacancy_position_idx on vacancy (position_code)',
]

const employees = [
  `create table employee (
    id uuid not null, nip text not null constraint employee_nip_check check (nip ~ '^[0-9]{18}$'),
    name text not null, birth_date date not null, sex text not null constraint employee_sex_check check (sex in ('M', 'F')),
    employment_type text not null
      constraint employee_type_check check (employment_type in ('CPNS', 'PNS', 'PPPK', 'PPPK_PART_TIME')),
    status text not null constraint employee_status_check check (status in ('ACTIVE', 'ON_LEAVE', 'RETIRED')),
    agency_code text not null constraint employee_agency_fk references agency (code),
    unit_id uuid not null constraint employee_unit_fk references unit (id), supervisor_id uuid,
    superior_ids uuid[] not null, version integer not null default 1,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
    constraint employee_pk primary key (id), constraint employee_nip_key unique (nip),
    constraint employee_supervisor_fk foreign key (supervisor_id) references employee (id))`,
  'create index employee_agency_idx on employee (agency_code, name, id)',
  'create index employee_name_idx on employee (name, id)',
  'create index employee_unit_idx on employee (unit_id, name, id)',
  'create index employee_supervisor_idx on employee (supervisor_id, name, id)',
  // Without a list of pending entries, which would make each read slower until the next vacuum.
  'create index employee_superiors_idx on employee using gin (superior_ids) with (fastupdate = off)',
  `create table rank_history (
    employee_id uuid not null constraint rank_history_employee_fk references employee (id),
    effective_from date not null, rank_code text not null constraint rank_history_rank_fk references rank (code),
    decree_number text, decree_date date, constraint rank_history_pk primary key (employee_id, effective_from))`,
  `create table position_history (
    employee_id uuid not null constraint position_history_employee_fk references employee (id),
    effective_from date not null,
    position_code text not null constraint position_history_position_fk references position (code),
    unit_id uuid not null constraint position_history_unit_fk references unit (id),
    agency_code text not null constraint position_history_agency_fk references agency (code),
    decree_number text, decree_date date, exception_reason text,
    constraint position_history_pk primary key (employee_id, effective_from))`,
  `create index position_history_position_idx on position_history (position_code, employee_id, effective_from)`,
  `create table education_history (
    employee_id uuid not null constraint education_history_employee_fk references employee (id),
    graduated_on date not null,
    level text not null constraint education_history_level_check check (level in ('PRIMARY', 'JUNIOR_HIGH', 'SENIOR_HIGH',
      'DIPLOMA_1', 'DIPLOMA_2', 'DIPLOMA_3', 'BACHELOR', 'MASTER', 'DOCTORATE')),
    major text, institution text, constraint education_history_pk primary key (employee_id, graduated_on, level))`,
  `create table fitness_statement (
    employee_id uuid not null constraint fitness_statement_employee_fk references employee (id),
    valid_until date not null, constraint fitness_statement_pk primary key (employee_id))`,
]

const dropped = [
  ...['fitness_statement', 'education_history', 'position_history', 'rank_history', 'employee'],
  ...['vacancy', 'unit', 'unit_type', 'agency'],
  ...['reference_version', 'promotion_period', 'requirement_policy', 'career_transition', 'position', 'job_family'],
  ...['functional_level', 'position_kind', 'rank', 'regulation'],
]

/** Reference data, agencies with their units, employees with their histories, outbox and audit. */
export class CreatePersonnel1795467600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...reference, ...agencies, ...employees, ...outboxSql.up, ...auditSql.up]) {
      await runner.query(statement)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [...auditSql.down, ...outboxSql.down, ...dropped.map((table) => `drop table ${table}`)]
    for (const statement of statements) await runner.query(statement)
  }
}
