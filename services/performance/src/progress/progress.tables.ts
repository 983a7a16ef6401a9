import { EntitySchema } from 'typeorm'
import type { Progress } from './progress'

interface ProgressRow extends Omit<Progress, 'evidence' | 'indicator'> {
  indicatorId: string | null
  createdAt: Date
}

export const progressTable = new EntitySchema<ProgressRow>({
  name: 'progress',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'progress_pk' },
    workResultId: { type: 'uuid' },
    indicatorId: { type: 'uuid', nullable: true },
    reportedOn: { type: 'date' },
    statement: { type: 'text' },
    value: { type: 'numeric', precision: 18, scale: 4, nullable: true },
    status: { type: 'text', default: 'SUBMITTED' },
    version: { type: 'integer', default: 1 },
    returnReason: { type: 'text', nullable: true },
    deciderId: { type: 'uuid', nullable: true },
    decidedAt: { type: 'timestamptz', nullable: true },
    createdAt: { type: 'timestamptz', default: () => 'now()' },
  },
  indices: [
    { name: 'progress_result_idx', columns: ['workResultId', 'reportedOn', 'createdAt', 'id'] },
    { name: 'progress_indicator_idx', columns: ['indicatorId', 'reportedOn'] },
  ],
  foreignKeys: [
    {
      name: 'progress_result_fk',
      target: 'work_result',
      columnNames: ['workResultId'],
      referencedColumnNames: ['id'],
    },
  ],
})

const reminderKey = (type: 'uuid' | 'date') =>
  ({ type, primary: true, primaryKeyConstraintName: 'progress_reminder_pk' }) as const

export const progressReminderTable = new EntitySchema<object>({
  name: 'progress_reminder',
  columns: {
    employeeId: reminderKey('uuid'),
    month: reminderKey('date'),
    remindedOn: reminderKey('date'),
    superiorId: { type: 'uuid' },
  } as never,
})
