import { EntitySchema } from 'typeorm'
import type { Rank } from '../career-rules/career-facts'

export const rankTable = new EntitySchema<Rank>({
  name: 'rank',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'rank_pk' },
    ordinal: { type: 'integer' },
    name: { type: 'text' },
  },
  uniques: [{ name: 'rank_ordinal_key', columns: ['ordinal'] }],
})
