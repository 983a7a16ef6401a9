import { EntitySchema } from 'typeorm'
import type { RecordField } from './lineage'

/** A value that another took the place of; written by triggers, so that no writer can overwrite without a trace. */
export interface ReplacedValueRow {
  id: number
  employeeId: string
  field: RecordField
  value: string | null
  effectiveFrom: string | null
  unitId: string | null
  /** The whole entry of a history; null for a field without one. */
  entry: object | null
  replacedAt: Date
}

export const replacedValueTable = new EntitySchema<ReplacedValueRow>({
  name: 'replaced_value',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment', primaryKeyConstraintName: 'replaced_value_pk' },
    employeeId: { type: 'uuid' },
    field: { type: 'text' },
    value: { type: 'text', nullable: true },
    effectiveFrom: { type: 'date', nullable: true },
    unitId: { type: 'uuid', nullable: true },
    entry: { type: 'jsonb', nullable: true },
    replacedAt: { type: 'timestamptz', default: () => 'now()' },
  },
  indices: [{ name: 'replaced_value_employee_idx', columns: ['employeeId', 'id'] }],
  foreignKeys: [
    {
      name: 'replaced_value_employee_fk',
      target: 'employee',
      columnNames: ['employeeId'],
      referencedColumnNames: ['id'],
    },
  ],
})
