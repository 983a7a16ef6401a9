import { EntitySchema } from 'typeorm'
import type { LineageEntry } from './lineage'

/** Of several entries that name a field, the one with the highest id tells where its value is from. */
export interface FieldLineageRow extends LineageEntry {
  id: number
  recordedAt: Date
}

export const fieldLineageTable = new EntitySchema<FieldLineageRow>({
  name: 'field_lineage',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment', primaryKeyConstraintName: 'field_lineage_pk' },
    employeeId: { type: 'uuid' },
    fields: { type: 'text', array: true },
    source: { type: 'text' },
    asOf: { type: 'date' },
    reference: { type: 'text', nullable: true },
    agencyCode: { type: 'text' },
    recordedAt: { type: 'timestamptz', default: () => 'now()' },
  },
  indices: [{ name: 'field_lineage_employee_idx', columns: ['employeeId', 'id'] }],
  checks: [
    {
      name: 'field_lineage_source_check',
      expression: "source in ('FILE_IMPORT', 'MOVEMENT', 'CORRECTION', 'DEMO')",
    },
  ],
  foreignKeys: [
    {
      name: 'field_lineage_employee_fk',
      target: 'employee',
      columnNames: ['employeeId'],
      referencedColumnNames: ['id'],
    },
    { name: 'field_lineage_agency_fk', target: 'agency', columnNames: ['agencyCode'], referencedColumnNames: ['code'] },
  ],
})
