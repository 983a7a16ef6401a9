import type { MigrationInterface, QueryRunner } from 'typeorm'

const created = [
  `create table talent_map (
    id uuid not null, agency_code text not null constraint talent_map_agency_fk references agency (code),
    year integer not null, day date not null, made_at timestamptz not null default now(), facts_as_of timestamptz,
    rules_digest text not null, policy jsonb not null, silent_sources text[] not null default '{}',
    staff integer not null default 0, constraint talent_map_pk primary key (id))`,
  'create index talent_map_agency_idx on talent_map (agency_code, year, made_at)',
  `create table talent_placement (
    map_id uuid not null constraint talent_placement_map_fk references talent_map (id) on delete cascade,
    place integer not null,
    employee_id uuid not null constraint talent_placement_employee_fk references employee (id),
    box integer constraint talent_placement_box_check check (box between 1 and 9), outside text[] not null,
    facts jsonb not null, constraint talent_placement_pk primary key (map_id, place))`,
  'create index talent_placement_box_idx on talent_placement (map_id, box, place)',
  'create index talent_placement_employee_idx on talent_placement (employee_id)',
  `create table succession_post (
    map_id uuid not null constraint succession_post_map_fk references talent_map (id) on delete cascade,
    place integer not null, position_code text not null constraint succession_post_position_fk references position (code),
    unit_id uuid constraint succession_post_unit_fk references unit (id),
    incumbent_id uuid constraint succession_post_incumbent_fk references employee (id), retires_on date,
    openings integer not null, ready_now integer not null, ready_within_two_years integer not null,
    risk text not null constraint succession_post_risk_check check (risk in ('HIGH', 'MEDIUM', 'LOW')),
    constraint succession_post_pk primary key (map_id, place))`,
  `create table succession_candidate (
    map_id uuid not null constraint succession_candidate_map_fk references talent_map (id) on delete cascade,
    position_code text not null constraint succession_candidate_position_fk references position (code),
    place integer not null,
    employee_id uuid not null constraint succession_candidate_employee_fk references employee (id),
    box integer not null,
    readiness text not null
      constraint succession_candidate_readiness_check check (readiness in ('NOW', 'WITHIN_TWO_YEARS')),
    ready_on date, met text[] not null, open jsonb not null,
    constraint succession_candidate_pk primary key (map_id, position_code, place))`,
]

/** Talent maps: where the staff of an agency stands, which posts are at risk, and who could follow. */
export class AddTalentMaps1795773710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of created) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['succession_candidate', 'succession_post', 'talent_placement', 'talent_map'])
      await runner.query(`drop table ${table}`)
  }
}
