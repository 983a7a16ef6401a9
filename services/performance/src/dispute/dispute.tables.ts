import { EntitySchema } from 'typeorm'
import type { SuperiorDispute } from './dispute'

export const superiorDisputeTable = new EntitySchema<SuperiorDispute>({
  name: 'superior_dispute',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'superior_dispute_pk' },
    employeeId: { type: 'uuid' },
    disputedId: { type: 'uuid', nullable: true },
    provisionalId: { type: 'uuid' },
    reason: { type: 'text' },
    filedOn: { type: 'date' },
    status: { type: 'text' },
    decisionReason: { type: 'text', nullable: true },
    deciderId: { type: 'uuid', nullable: true },
    decidedOn: { type: 'date', nullable: true },
    version: { type: 'integer', default: 1 },
  },
  indices: [
    {
      name: 'superior_dispute_key',
      columns: ['employeeId'],
      unique: true,
      where: "status = ANY (ARRAY['OPEN'::text, 'ACCEPTED'::text])",
    },
    { name: 'superior_dispute_employee_idx', columns: ['employeeId', 'filedOn'] },
    { name: 'superior_dispute_provisional_idx', columns: ['provisionalId'] },
  ],
})
