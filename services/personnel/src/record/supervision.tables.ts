import { EntitySchema } from 'typeorm'
import type { RecordSource } from './lineage'

/** The direct superior that a person has from a day until the next entry; null for nobody. */
export interface SupervisionHistoryRow {
  employeeId: string
  effectiveFrom: string
  supervisorId: string | null
  recordedAt: Date | null
  source: RecordSource | null
}

export const supervisionHistoryTable = new EntitySchema<SupervisionHistoryRow>({
  name: 'supervision_history',
  columns: {
    employeeId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'supervision_history_pk' },
    effectiveFrom: { type: 'date', primary: true, primaryKeyConstraintName: 'supervision_history_pk' },
    supervisorId: { type: 'uuid', nullable: true },
    recordedAt: { type: 'timestamptz', nullable: true, default: () => 'now()' },
    source: { type: 'text', nullable: true },
  },
  checks: [
    {
      name: 'supervision_history_source_check',
      expression: "source in ('FILE_IMPORT', 'MOVEMENT', 'CORRECTION', 'DEMO')",
    },
  ],
  foreignKeys: [
    {
      name: 'supervision_history_employee_fk',
      target: 'employee',
      columnNames: ['employeeId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'supervision_history_supervisor_fk',
      target: 'employee',
      columnNames: ['supervisorId'],
      referencedColumnNames: ['id'],
    },
  ],
})
