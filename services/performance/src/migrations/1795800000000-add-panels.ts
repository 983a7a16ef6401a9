import type { MigrationInterface, QueryRunner } from 'typeorm'

const panels = [
  `create table panel_rule (
    least integer not null, longest_days integer not null, regulation_code text not null, article text,
    confidence text not null, valid_from date not null, valid_to date,
    constraint panel_rule_pk primary key (valid_from),
    constraint panel_rule_least_check check (least > 1 and longest_days > 0))`,
  `create table behaviour_panel (
    id uuid not null constraint behaviour_panel_pk primary key,
    plan_id uuid not null constraint behaviour_panel_plan_fk references performance_plan (id),
    key text not null, opened_on date not null, closes_on date not null,
    constraint behaviour_panel_period_key unique (plan_id, key))`,
  `create table panel_member (
    panel_id uuid not null constraint panel_member_panel_fk references behaviour_panel (id),
    employee_id uuid not null, answered boolean not null default false,
    constraint panel_member_pk primary key (panel_id, employee_id))`,
  'create index panel_member_employee_idx on panel_member (employee_id, answered)',
  `create table panel_count (
    panel_id uuid not null constraint panel_count_panel_fk references behaviour_panel (id),
    value text not null, rating text not null, count integer not null default 0,
    constraint panel_count_pk primary key (panel_id, value, rating))`,
  `create table panel_note (
    id uuid not null constraint panel_note_pk primary key,
    panel_id uuid not null constraint panel_note_panel_fk references behaviour_panel (id),
    value text not null, observed text not null, effect text)`,
  'create index panel_note_panel_idx on panel_note (panel_id)',
]

/** What peers and subordinates say of behaviour: who was asked on one side, what was said on the other. */
export class AddPanels1795800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of panels) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['panel_note', 'panel_count', 'panel_member', 'behaviour_panel', 'panel_rule']) {
      await runner.query(`drop table ${table}`)
    }
  }
}
