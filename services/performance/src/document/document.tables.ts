import { EntitySchema } from 'typeorm'
import type { PerformanceDocument } from './document'

export const performanceDocumentTable = new EntitySchema<PerformanceDocument>({
  name: 'performance_document',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'performance_document_pk' },
    kind: { type: 'text' },
    employeeId: { type: 'uuid' },
    agencyCode: { type: 'text' },
    record: { type: 'text' },
    recordState: { type: 'text' },
    holder: { type: 'text' },
    statement: { type: 'text' },
    contentDigest: { type: 'text' },
    fileId: { type: 'uuid' },
    writtenAt: { type: 'timestamptz', default: () => 'now()' },
  },
  uniques: [{ name: 'performance_document_content_key', columns: ['kind', 'record', 'contentDigest'] }],
  foreignKeys: [
    {
      name: 'performance_document_file_fk',
      target: 'stored_file',
      columnNames: ['fileId'],
      referencedColumnNames: ['id'],
    },
  ],
})
