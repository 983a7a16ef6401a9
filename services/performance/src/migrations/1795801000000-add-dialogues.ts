import type { MigrationInterface, QueryRunner } from 'typeorm'

const dialogues = [
  `create table coaching_rule (
    least_ratings integer not null, least_people integer not null, least_in_agency integer not null,
    regulation_code text not null, article text, confidence text not null, valid_from date not null, valid_to date,
    constraint coaching_rule_pk primary key (valid_from))`,
  `create table performance_dialogue (
    id uuid not null constraint performance_dialogue_pk primary key,
    plan_id uuid not null constraint performance_dialogue_plan_fk references performance_plan (id),
    superior_id uuid not null, recorded_at timestamptz not null, version integer not null default 1)`,
  'create index performance_dialogue_plan_idx on performance_dialogue (plan_id, recorded_at, id)',
  'create index performance_dialogue_superior_idx on performance_dialogue (superior_id, recorded_at)',
  `create table dialogue_version (
    dialogue_id uuid not null constraint dialogue_version_dialogue_fk references performance_dialogue (id),
    number integer not null, kind text not null, held_on date not null,
    work_result_id uuid constraint dialogue_version_result_fk references work_result (id), behaviour text,
    points text not null, steps jsonb not null, reason text, written_on date not null, confirmed_on date,
    constraint dialogue_version_pk primary key (dialogue_id, number),
    constraint dialogue_version_topic_check check ((work_result_id is null) <> (behaviour is null)))`,
  'create index dialogue_version_result_idx on dialogue_version (work_result_id)',
  `create table coaching_rating (
    dialogue_id uuid not null constraint coaching_rating_pk primary key
      constraint coaching_rating_dialogue_fk references performance_dialogue (id),
    rating integer not null, word text, rated_on date not null,
    constraint coaching_rating_rating_check check (rating between 1 and 5))`,
]

/** Dialogues of superiors and subordinates with every version of their record, and how helpful they were. */
export class AddDialogues1795801000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of dialogues) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['coaching_rating', 'dialogue_version', 'performance_dialogue', 'coaching_rule']) {
      await runner.query(`drop table ${table}`)
    }
  }
}
