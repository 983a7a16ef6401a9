import type { Day } from '@jalur/common'
import { EntitySchema } from 'typeorm'
import type { PerformancePredicate, Rating } from './predicate'

export interface EvaluationRow {
  employeeId: string
  year: number
  workRating: Rating
  behaviourRating: Rating
  predicate: PerformancePredicate
  decidedOn: Day
}

export const evaluationTable = new EntitySchema<EvaluationRow>({
  name: 'evaluation',
  columns: {
    employeeId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'evaluation_pk' },
    year: { type: 'integer', primary: true, primaryKeyConstraintName: 'evaluation_pk' },
    workRating: { type: 'text' },
    behaviourRating: { type: 'text' },
    predicate: { type: 'text' },
    decidedOn: { type: 'date' },
  },
})
