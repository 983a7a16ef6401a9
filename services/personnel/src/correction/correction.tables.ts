import { EntitySchema } from 'typeorm'
import type { Correction } from './correction'

export type CorrectionRow = Omit<Correction, 'recordedName' | 'valueName' | 'evidence'>

export const correctionRequestTable = new EntitySchema<CorrectionRow>({
  name: 'correction_request',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'correction_request_pk' },
    number: { type: 'bigint', generated: 'increment' },
    employeeId: { type: 'uuid' },
    field: { type: 'text' },
    status: { type: 'text', default: 'SUBMITTED' },
    recordedValue: { type: 'text', nullable: true },
    value: { type: 'text' },
    replaces: { type: 'date', nullable: true },
    effectiveFrom: { type: 'date', nullable: true },
    decreeNumber: { type: 'text', nullable: true },
    decreeDate: { type: 'date', nullable: true },
    major: { type: 'text', nullable: true },
    institution: { type: 'text', nullable: true },
    explanation: { type: 'text' },
    submittedAt: { type: 'timestamptz' },
    dueAt: { type: 'timestamptz' },
    decidedAt: { type: 'timestamptz', nullable: true },
    decidedBy: { type: 'text', nullable: true },
    reason: { type: 'text', nullable: true },
    version: { type: 'integer', default: 1 },
  },
  checks: [
    {
      name: 'correction_request_status_check',
      expression: "status in ('SUBMITTED', 'IN_REVIEW', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')",
    },
  ],
  indices: [
    { name: 'correction_request_due_idx', columns: ['status', 'dueAt', 'id'] },
    { name: 'correction_request_employee_idx', columns: ['employeeId', 'submittedAt', 'id'] },
    {
      name: 'correction_request_open_key',
      columns: ['employeeId', 'field'],
      unique: true,
      where: "status in ('SUBMITTED', 'IN_REVIEW')",
    },
  ],
  foreignKeys: [
    {
      name: 'correction_request_employee_fk',
      target: 'employee',
      columnNames: ['employeeId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'correction_request_agency_fk',
      target: 'agency',
      columnNames: ['decidedBy'],
      referencedColumnNames: ['code'],
    },
  ],
})

interface CorrectionEvidenceRow {
  correctionId: string
  fileId: string
  place: number
}

export const correctionEvidenceTable = new EntitySchema<CorrectionEvidenceRow>({
  name: 'correction_evidence',
  columns: {
    correctionId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'correction_evidence_pk' },
    fileId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'correction_evidence_pk' },
    place: { type: 'integer' },
  },
  foreignKeys: [
    {
      name: 'correction_evidence_correction_fk',
      target: 'correction_request',
      columnNames: ['correctionId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'correction_evidence_file_fk',
      target: 'stored_file',
      columnNames: ['fileId'],
      referencedColumnNames: ['id'],
    },
  ],
})
