import { EntitySchema } from 'typeorm'
import type { Job } from './job'

export const jobTable = new EntitySchema<Job>({
  name: 'job',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'job_pk' },
    kind: { type: 'text' },
    status: { type: 'text', default: 'QUEUED' },
    agencyCode: { type: 'text' },
    requestedBy: { type: 'text' },
    input: { type: 'jsonb' },
    done: { type: 'integer', default: 0 },
    total: { type: 'integer', default: 0 },
    result: { type: 'jsonb', nullable: true },
    createdAt: { type: 'timestamptz', default: () => 'now()' },
    finishedAt: { type: 'timestamptz', nullable: true },
  },
  indices: [
    { name: 'job_agency_idx', columns: ['agencyCode', 'kind', 'createdAt'] },
    { name: 'job_requester_idx', columns: ['requestedBy', 'createdAt', 'id'] },
  ],
  checks: [{ name: 'job_status_check', expression: "status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')" }],
  foreignKeys: [
    { name: 'job_agency_fk', target: 'agency', columnNames: ['agencyCode'], referencedColumnNames: ['code'] },
  ],
})

interface JobProblemRow {
  jobId: string
  number: number
  sheet: string | null
  row: number
  column: string | null
  value: string | null
  code: string
  severity: string
  message: object
}

export const jobProblemTable = new EntitySchema<JobProblemRow>({
  name: 'job_problem',
  columns: {
    jobId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'job_problem_pk' },
    number: { type: 'integer', primary: true, primaryKeyConstraintName: 'job_problem_pk' },
    sheet: { type: 'text', nullable: true },
    row: { type: 'integer' },
    column: { type: 'text', nullable: true },
    value: { type: 'text', nullable: true },
    code: { type: 'text' },
    severity: { type: 'text' },
    message: { type: 'jsonb' },
  },
  indices: [{ name: 'job_problem_code_idx', columns: ['jobId', 'code', 'number'] }],
  checks: [{ name: 'job_problem_severity_check', expression: "severity in ('ERROR', 'WARNING')" }],
  foreignKeys: [
    {
      name: 'job_problem_job_fk',
      target: 'job',
      columnNames: ['jobId'],
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
  ],
})
