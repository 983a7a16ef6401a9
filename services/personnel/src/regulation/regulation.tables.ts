import { EntitySchema } from 'typeorm'
import type { Regulation } from './regulation'

export const regulationTable = new EntitySchema<Regulation>({
  name: 'regulation',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'regulation_pk' },
    kind: { type: 'text' },
    number: { type: 'text' },
    year: { type: 'integer' },
    title: { type: 'text' },
    confidence: { type: 'text' },
  },
})
