import { EntitySchema } from 'typeorm'
import type { Feedback, FeedbackRequest } from './feedback'
import type { FeedbackReminder } from './reminder'

interface FeedbackRow extends Omit<Feedback, 'employeeId'> {
  givenOn: string
  requestId: string | null
}

const id = (table: string) => ({ type: 'uuid', primary: true, primaryKeyConstraintName: `${table}_pk` }) as const

const topic = {
  workResultId: { type: 'uuid', nullable: true },
  behaviour: { type: 'text', nullable: true },
} as const

const references = (table: string) => [
  { name: `${table}_plan_fk`, target: 'performance_plan', columnNames: ['planId'], referencedColumnNames: ['id'] },
  { name: `${table}_result_fk`, target: 'work_result', columnNames: ['workResultId'], referencedColumnNames: ['id'] },
]

const oneTopic = (table: string) => ({
  name: `${table}_topic_check`,
  expression: '(work_result_id is null) <> (behaviour is null)',
})

export const feedbackTable = new EntitySchema<FeedbackRow>({
  name: 'feedback',
  columns: {
    id: id('feedback'),
    planId: { type: 'uuid' },
    ...topic,
    authorId: { type: 'uuid' },
    relation: { type: 'text' },
    kind: { type: 'text' },
    observed: { type: 'text' },
    effect: { type: 'text' },
    nextStep: { type: 'text' },
    givenAt: { type: 'timestamptz' },
    givenOn: { type: 'date' },
    requestId: { type: 'uuid', nullable: true },
    reply: { type: 'text', nullable: true },
    acknowledgedAt: { type: 'timestamptz', nullable: true },
    version: { type: 'integer', default: 1 },
  },
  indices: [
    { name: 'feedback_plan_idx', columns: ['planId', 'givenAt', 'id'] },
    { name: 'feedback_author_idx', columns: ['authorId', 'givenOn'] },
    { name: 'feedback_result_idx', columns: ['workResultId'] },
  ],
  uniques: [{ name: 'feedback_request_key', columns: ['requestId'] }],
  checks: [oneTopic('feedback')],
  foreignKeys: [
    ...references('feedback'),
    {
      name: 'feedback_request_fk',
      target: 'feedback_request',
      columnNames: ['requestId'],
      referencedColumnNames: ['id'],
    },
  ],
})

export const feedbackRequestTable = new EntitySchema<Omit<FeedbackRequest, 'employeeId'>>({
  name: 'feedback_request',
  columns: {
    id: id('feedback_request'),
    planId: { type: 'uuid' },
    ...topic,
    askedId: { type: 'uuid' },
    question: { type: 'text' },
    askedOn: { type: 'date' },
    version: { type: 'integer', default: 1 },
  },
  indices: [
    { name: 'feedback_request_asked_idx', columns: ['askedId', 'askedOn'] },
    { name: 'feedback_request_plan_idx', columns: ['planId'] },
  ],
  checks: [oneTopic('feedback_request')],
  foreignKeys: references('feedback_request'),
})

export const feedbackCitationTable = new EntitySchema<{ feedbackId: string; progressId: string }>({
  name: 'feedback_citation',
  columns: {
    feedbackId: id('feedback_citation'),
    progressId: id('feedback_citation'),
  },
  foreignKeys: [
    {
      name: 'feedback_citation_feedback_fk',
      target: 'feedback',
      columnNames: ['feedbackId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'feedback_citation_progress_fk',
      target: 'progress',
      columnNames: ['progressId'],
      referencedColumnNames: ['id'],
    },
  ],
})

const reminderKey = (type: 'uuid' | 'date') =>
  ({ type, primary: true, primaryKeyConstraintName: 'feedback_reminder_pk' }) as const

export const feedbackReminderTable = new EntitySchema<FeedbackReminder>({
  name: 'feedback_reminder',
  columns: {
    superiorId: reminderKey('uuid'),
    month: reminderKey('date'),
    remindedOn: reminderKey('date'),
    officerId: { type: 'uuid', nullable: true },
  },
})
