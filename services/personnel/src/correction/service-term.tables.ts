import { EntitySchema } from 'typeorm'
import type { ServiceTerm } from './service-term'

export const serviceTermTable = new EntitySchema<ServiceTerm>({
  name: 'service_term',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'service_term_pk' },
    validFrom: { type: 'date', primary: true, primaryKeyConstraintName: 'service_term_pk' },
    validTo: { type: 'date', nullable: true },
    hours: { type: 'integer' },
    regulationCode: { type: 'text' },
    article: { type: 'text', nullable: true },
    confidence: { type: 'text' },
  },
  foreignKeys: [
    {
      name: 'service_term_regulation_fk',
      target: 'regulation',
      columnNames: ['regulationCode'],
      referencedColumnNames: ['code'],
    },
  ],
})
