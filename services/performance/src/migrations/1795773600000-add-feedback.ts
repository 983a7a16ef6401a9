import type { MigrationInterface, QueryRunner } from 'typeorm'

const topicOf = (table: string) => `
    plan_id uuid not null constraint ${table}_plan_fk references performance_plan (id),
    work_result_id uuid constraint ${table}_result_fk references work_result (id), behaviour text,
    constraint ${table}_topic_check check ((work_result_id is null) <> (behaviour is null))`

const feedback = [
  `create table feedback_request (
    id uuid not null constraint feedback_request_pk primary key, ${topicOf('feedback_request')},
    asked_id uuid not null, question text not null, asked_on date not null, version integer not null default 1)`,
  'create index feedback_request_asked_idx on feedback_request (asked_id, asked_on)',
  `create table feedback (
    id uuid not null constraint feedback_pk primary key, ${topicOf('feedback')},
    author_id uuid not null, relation text not null, kind text not null,
    observed text not null, effect text not null, next_step text not null,
    given_at timestamptz not null, given_on date not null,
    request_id uuid constraint feedback_request_key unique
      constraint feedback_request_fk references feedback_request (id),
    reply text, acknowledged_at timestamptz, version integer not null default 1)`,
  'create index feedback_plan_idx on feedback (plan_id, given_at, id)',
  'create index feedback_author_idx on feedback (author_id, given_on)',
  'create index feedback_result_idx on feedback (work_result_id)',
  `create table feedback_citation (
    feedback_id uuid not null constraint feedback_citation_feedback_fk references feedback (id),
    progress_id uuid not null constraint feedback_citation_progress_fk references progress (id),
    constraint feedback_citation_pk primary key (feedback_id, progress_id))`,
]

/** Feedback on plans, what it cites, and wishes for it. */
export class AddFeedback1795773600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of feedback) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['feedback_citation', 'feedback', 'feedback_request']) await runner.query(`drop table ${table}`)
  }
}
