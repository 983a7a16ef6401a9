import { EntitySchema } from 'typeorm'
import type { TalentContest } from './talent-contest'

export const talentContestTable = new EntitySchema<TalentContest>({
  name: 'talent_contest',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'talent_contest_pk' },
    number: { type: 'bigint', generated: 'increment' },
    employeeId: { type: 'uuid' },
    agencyCode: { type: 'text' },
    year: { type: 'integer' },
    status: { type: 'text', default: 'SUBMITTED' },
    contestedBox: { type: 'integer', nullable: true },
    explanation: { type: 'text' },
    submittedAt: { type: 'timestamptz' },
    dueAt: { type: 'timestamptz' },
    decidedAt: { type: 'timestamptz', nullable: true },
    reason: { type: 'text', nullable: true },
    revisedBox: { type: 'integer', nullable: true },
    version: { type: 'integer', default: 1 },
  },
  checks: [
    {
      name: 'talent_contest_status_check',
      expression: "status in ('SUBMITTED', 'UPHELD', 'REVISED', 'WITHDRAWN')",
    },
    { name: 'talent_contest_revised_check', expression: "(status = 'REVISED') = (revised_box is not null)" },
  ],
  indices: [
    { name: 'talent_contest_due_idx', columns: ['agencyCode', 'status', 'dueAt', 'id'] },
    { name: 'talent_contest_employee_idx', columns: ['employeeId', 'year', 'submittedAt'] },
    {
      name: 'talent_contest_open_key',
      columns: ['employeeId', 'year'],
      unique: true,
      where: "status = 'SUBMITTED'",
    },
  ],
  foreignKeys: [
    {
      name: 'talent_contest_employee_fk',
      target: 'employee',
      columnNames: ['employeeId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'talent_contest_agency_fk',
      target: 'agency',
      columnNames: ['agencyCode'],
      referencedColumnNames: ['code'],
    },
  ],
})
