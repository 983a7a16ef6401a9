import { EntitySchema } from 'typeorm'

export const ratingLedgerTable = new EntitySchema<object>({
  name: 'rating_ledger',
  columns: {
    place: { type: 'bigint', primary: true, primaryKeyConstraintName: 'rating_ledger_pk' },
    evaluationId: { type: 'text' },
    at: { type: 'timestamptz' },
    actorId: { type: 'uuid' },
    action: { type: 'text' },
    content: { type: 'jsonb' },
    previous: { type: 'text' },
    digest: { type: 'text' },
  } as never,
  indices: [{ name: 'rating_ledger_evaluation_idx', columns: ['evaluationId', 'place'] as never }],
})

export const ratingLedgerRootTable = new EntitySchema<object>({
  name: 'rating_ledger_root',
  columns: {
    day: { type: 'date', primary: true, primaryKeyConstraintName: 'rating_ledger_root_pk' },
    place: { type: 'bigint' },
    digest: { type: 'text' },
  } as never,
})
