import { EntitySchema } from 'typeorm'
import type { Transition } from './career-graph'

export const careerTransitionTable = new EntitySchema<Transition>({
  name: 'career_transition',
  columns: {
    fromCode: { type: 'text', primary: true, primaryKeyConstraintName: 'career_transition_pk' },
    toCode: { type: 'text', primary: true, primaryKeyConstraintName: 'career_transition_pk' },
    move: { type: 'text' },
  },
  indices: [{ name: 'career_transition_to_idx', columns: ['toCode'] }],
  foreignKeys: [
    {
      name: 'career_transition_from_fk',
      target: 'position',
      columnNames: ['fromCode'],
      referencedColumnNames: ['code'],
    },
    { name: 'career_transition_to_fk', target: 'position', columnNames: ['toCode'], referencedColumnNames: ['code'] },
  ],
})
