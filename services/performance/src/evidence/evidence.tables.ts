import { EntitySchema } from 'typeorm'
import type { Evidence } from './evidence'

interface EvidenceRow extends Omit<Evidence, 'sha256'> {
  /** What it belongs to: one of the three. */
  progressId: string | null
  objectionId: string | null
  /** Id of the objection that the assessor says something to. */
  statementId: string | null
  place: number
}

export const evidenceTable = new EntitySchema<EvidenceRow>({
  name: 'evidence',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'evidence_pk' },
    progressId: { type: 'uuid', nullable: true },
    objectionId: { type: 'uuid', nullable: true },
    statementId: { type: 'uuid', nullable: true },
    place: { type: 'integer' },
    title: { type: 'text' },
    url: { type: 'text', nullable: true },
    fileId: { type: 'uuid', nullable: true },
    contentType: { type: 'text', nullable: true },
    sizeBytes: { type: 'bigint', nullable: true },
  },
  indices: [
    { name: 'evidence_progress_idx', columns: ['progressId', 'place'] },
    { name: 'evidence_objection_idx', columns: ['objectionId', 'place'], where: 'objection_id IS NOT NULL' },
    { name: 'evidence_statement_idx', columns: ['statementId', 'place'], where: 'statement_id IS NOT NULL' },
  ],
  checks: [
    { name: 'evidence_kind_check', expression: '(url is null) <> (file_id is null)' },
    { name: 'evidence_owner_check', expression: 'num_nonnulls(progress_id, objection_id, statement_id) = 1' },
  ],
  foreignKeys: [
    { name: 'evidence_progress_fk', target: 'progress', columnNames: ['progressId'], referencedColumnNames: ['id'] },
    { name: 'evidence_objection_fk', target: 'objection', columnNames: ['objectionId'], referencedColumnNames: ['id'] },
    { name: 'evidence_statement_fk', target: 'objection', columnNames: ['statementId'], referencedColumnNames: ['id'] },
    { name: 'evidence_file_fk', target: 'stored_file', columnNames: ['fileId'], referencedColumnNames: ['id'] },
  ],
})
