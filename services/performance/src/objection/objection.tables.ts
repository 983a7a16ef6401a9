import { EntitySchema } from 'typeorm'
import type { Objection } from './objection'

export const objectionTable = new EntitySchema<Omit<Objection, 'evidence' | 'statementEvidence'>>({
  name: 'objection',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'objection_pk' },
    planId: { type: 'uuid' },
    key: { type: 'text' },
    status: { type: 'text' },
    reason: { type: 'text' },
    filedOn: { type: 'date' },
    dueOn: { type: 'date' },
    statement: { type: 'text', nullable: true },
    statedOn: { type: 'date', nullable: true },
    decision: { type: 'text', nullable: true },
    decisionReason: { type: 'text', nullable: true },
    decidedOn: { type: 'date', nullable: true },
    deciderId: { type: 'uuid', nullable: true },
    version: { type: 'integer', default: 1 },
  },
  uniques: [{ name: 'objection_evaluation_key', columns: ['planId', 'key'] }],
  indices: [{ name: 'objection_open_idx', columns: ['dueOn', 'id'], where: "status <> 'DECIDED'::text" }],
  foreignKeys: [
    {
      name: 'objection_evaluation_fk',
      target: 'plan_evaluation',
      columnNames: ['planId', 'key'],
      referencedColumnNames: ['planId', 'key'],
    },
  ],
})
