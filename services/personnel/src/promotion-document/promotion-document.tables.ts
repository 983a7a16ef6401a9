import { EntitySchema } from 'typeorm'
import type { PromotionDocument } from './promotion-document'

export const promotionDocumentTable = new EntitySchema<PromotionDocument>({
  name: 'promotion_document',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'promotion_document_pk' },
    agencyCode: { type: 'text' },
    period: { type: 'date' },
    aim: { type: 'text' },
    status: { type: 'text', nullable: true },
    format: { type: 'text' },
    people: { type: 'integer' },
    factsAsOf: { type: 'timestamptz' },
    silentSources: { type: 'text', array: true },
    fileId: { type: 'uuid' },
    writtenAt: { type: 'timestamptz', default: () => 'now()' },
  },
  foreignKeys: [
    {
      name: 'promotion_document_agency_fk',
      target: 'agency',
      columnNames: ['agencyCode'],
      referencedColumnNames: ['code'],
    },
    {
      name: 'promotion_document_file_fk',
      target: 'stored_file',
      columnNames: ['fileId'],
      referencedColumnNames: ['id'],
    },
  ],
})
